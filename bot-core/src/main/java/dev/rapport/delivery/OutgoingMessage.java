package dev.rapport.delivery;

import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A message that Rapport sends of its own accord.
 *
 * @param replaces the key of an earlier message of the same owner to the same recipient, whose place this one takes; null for
 *     a message of its own. One that still waits is withdrawn, and where nothing was sent nothing is. Known for 24 hours
 *     after it was sent
 */
public record OutgoingMessage(
        DeliveryKey key,
        Recipient to,
        Reply reply,
        @Nullable DeliveryKey replaces) {
    /** A message of its own. */
    public OutgoingMessage(DeliveryKey key, Recipient to, Reply reply) {
        this(key, to, reply, null);
    }

    /** A message of its own to one person. */
    public OutgoingMessage(DeliveryKey key, MemberId to, Reply reply) {
        this(key, Recipient.of(to), reply, null);
    }
}
