package dev.rapport.redis.stored;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Progress;
import dev.rapport.identity.NetworkId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way, with the network whose change caused it.
 *
 * @param to one person; else it is to a {@code group} or a {@code room}
 */
public record MessageForm(
        @JsonProperty("v") int version,
        @JsonProperty("n") String owner,
        @JsonProperty("k") String key,
        @JsonProperty("m") IdentityForm.@Nullable Person to,
        @JsonProperty("g") @Nullable List<IdentityForm.Person> group,
        @JsonProperty("l") IdentityForm.@Nullable Room room,
        @JsonProperty("r") ReplyForm reply,
        @JsonProperty("o") @Nullable String replaces)
        implements StoredJson.Versioned {

    public static MessageForm of(NetworkId owner, OutgoingMessage message) {
        return new MessageForm(
                StoredJson.VERSION,
                owner.value(),
                message.key().value(),
                IdentityForm.person(message.to()),
                IdentityForm.group(message.to()),
                IdentityForm.room(message.to()),
                ReplyForm.of(message.reply()),
                message.replaces() == null ? null : message.replaces().value());
    }

    public NetworkId network() {
        return new NetworkId(owner);
    }

    public OutgoingMessage message() {
        return new OutgoingMessage(
                new DeliveryKey(key),
                IdentityForm.recipient(to, group, room),
                reply.reply(),
                replaces == null ? null : new DeliveryKey(replaces));
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
