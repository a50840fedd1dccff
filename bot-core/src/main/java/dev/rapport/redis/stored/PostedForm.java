package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.exchange.Posted;
import dev.rapport.identity.NetworkId;

/** An ask or an offer on a workspace's board. */
public record PostedForm(
        @JsonProperty("v") int version,
        @JsonProperty("o") String owner,
        @JsonProperty("m") IdentityForm.Person by,
        @JsonProperty("n") NoticeForm notice)
        implements StoredJson.Versioned {

    public static PostedForm of(Posted posted) {
        return new PostedForm(
                StoredJson.VERSION,
                posted.owner().value(),
                IdentityForm.Person.of(posted.by()),
                NoticeForm.of(posted.notice()));
    }

    public Posted posted() {
        return new Posted(new NetworkId(owner), by.member(), notice.notice());
    }
}
