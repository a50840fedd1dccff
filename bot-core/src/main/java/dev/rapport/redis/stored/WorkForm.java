package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.identity.NetworkId;
import dev.rapport.work.WorkItem;
import java.time.Instant;

/** A work item; when it is due stands in the queue. */
public record WorkForm(
        @JsonProperty("v") int version,
        @JsonProperty("n") String owner,
        @JsonProperty("k") String kind,
        @JsonProperty("s") int subject)
        implements StoredJson.Versioned {

    public static WorkForm of(WorkItem item) {
        return new WorkForm(
                StoredJson.VERSION,
                item.owner().value(),
                code(item.key().kind()),
                item.key().subject());
    }

    public WorkItem item(Instant due) {
        var key = new WorkItem.Key(Codes.find(WorkItem.Kind.values(), WorkForm::code, kind), subject);
        return new WorkItem(new NetworkId(owner), key, due);
    }

    /** A kind's code, also in the names of queue entries. */
    public static String code(WorkItem.Kind kind) {
        return switch (kind) {
            case CHECK_IN -> "c";
            case ITEM -> "i";
            case SHARES -> "s";
            case NOTICE -> "n";
            case MATCH -> "m";
            case INTRODUCTION -> "w";
            case ROUND -> "r";
            case ROUND_STEP -> "q";
            case ROUND_QUESTION -> "a";
        };
    }
}
