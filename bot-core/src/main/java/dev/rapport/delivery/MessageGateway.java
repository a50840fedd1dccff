package dev.rapport.delivery;

import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.Optional;

/** How one platform's messages are sent. What happened comes back as a value; nothing is thrown for it. */
public interface MessageGateway {
    Platform platform();

    /** One attempt; never repeats by itself. The key travels with the message where the platform can carry it. */
    DeliveryOutcome send(DeliveryKey key, Address to, Reply reply);

    /** Puts a reply in the place of a message sent before. */
    DeliveryOutcome update(SentMessage message, Reply reply);

    /** The conversation with a recipient, opened if need be. */
    Opening open(Recipient to);

    /**
     * Looks for a message with this key that was sent at or after {@code since}.
     *
     * @return empty where the platform has no way to tell
     */
    Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since);

    /**
     * Brings what goes with a message beside its words, such as files, to one that a look-up found: whoever sent it may not have
     * come so far. What is there already is left alone.
     */
    default void complete(SentMessage found, Reply reply) {}

    /** What came of opening a conversation. */
    sealed interface Opening {
        record Opened(Address where) implements Opening {}

        /** It is not open; {@code why} is what sending to it would have come to, never {@code Sent}. */
        record Closed(DeliveryOutcome why) implements Opening {}

        default Optional<Address> address() {
            return this instanceof Opened(var where) ? Optional.of(where) : Optional.empty();
        }
    }

    /** What a look-up found. */
    sealed interface LookUp {
        record Found(SentMessage message) implements LookUp {}

        record Absent() implements LookUp {}

        /** The platform did not answer: ask again later. */
        record NoAnswer() implements LookUp {}
    }
}
