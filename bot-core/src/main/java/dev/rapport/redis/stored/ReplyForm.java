package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import java.util.List;

/** What was answered, or is to be said. */
public record ReplyForm(
        @JsonProperty("v") int version,
        @JsonProperty("s") String summary,
        @JsonProperty("b") List<BlockForm> blocks,
        @JsonProperty("p") boolean shared)
        implements StoredJson.Versioned {

    public static ReplyForm of(Reply reply) {
        return new ReplyForm(
                StoredJson.VERSION,
                reply.summary(),
                reply.blocks().stream().map(BlockForm::of).toList(),
                reply.visibility() == Visibility.SHARED);
    }

    public Reply reply() {
        return new Reply(
                summary,
                blocks.stream().map(BlockForm::block).toList(),
                shared ? Visibility.SHARED : Visibility.PRIVATE);
    }
}
