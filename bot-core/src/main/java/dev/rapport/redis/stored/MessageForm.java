package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Progress;
import dev.rapport.identity.NetworkId;
import org.jspecify.annotations.Nullable;

/** A message on its way, with the network whose change caused it. */
public record MessageForm(
        @JsonProperty("v") int version,
        @JsonProperty("n") String owner,
        @JsonProperty("k") String key,
        @JsonProperty("m") IdentityForm.Person to,
        @JsonProperty("r") ReplyForm reply)
        implements StoredJson.Versioned {

    public static MessageForm of(NetworkId owner, OutgoingMessage message) {
        return new MessageForm(
                StoredJson.VERSION,
                owner.value(),
                message.key().value(),
                IdentityForm.Person.of(message.to()),
                ReplyForm.of(message.reply()));
    }

    public NetworkId network() {
        return new NetworkId(owner);
    }

    public OutgoingMessage message() {
        return new OutgoingMessage(new DeliveryKey(key), to.member(), reply.reply());
    }

    /** How far a message has come. */
    public record ProgressForm(
            @JsonProperty("v") int version,
            @JsonProperty("w") IdentityForm.@Nullable Place where,
            @JsonProperty("d") @Nullable String inDoubtSince,
            @JsonProperty("f") int failures)
            implements StoredJson.Versioned {
        public static ProgressForm of(Progress progress) {
            return new ProgressForm(
                    StoredJson.VERSION,
                    IdentityForm.Place.ofNullable(progress.where()),
                    Times.textOrNull(progress.inDoubtSince()),
                    progress.failures());
        }

        public Progress progress() {
            return new Progress(where == null ? null : where.address(), Times.instantOrNull(inDoubtSince), failures);
        }
    }
}
