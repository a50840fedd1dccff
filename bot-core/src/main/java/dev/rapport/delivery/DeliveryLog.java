package dev.rapport.delivery;

import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.identity.NetworkId;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the messages that Rapport sent to somebody of its own accord. Written by the same scripts that settle a
 * message, never apart from it. Every method may throw {@code StoreUnavailable}.
 */
public interface DeliveryLog {
    /** How many are kept of what one person is sent; each for 30 days after its last change. */
    int MOST = 20;

    /** How many are kept of what a place's rounds send to all their people. */
    int MOST_OF_PLACE = 2_000;

    /** How many are kept of an owner. */
    static int most(NetworkId owner) {
        return owner.isOfPlace() ? MOST_OF_PLACE : MOST;
    }

    /** An owner's last messages, the one that changed last first. What was enqueued but never yet claimed is {@link #unclaimed}. */
    List<Entry> last(NetworkId owner);

    /**
     * How the way of a message ended within the last 24 hours, for whoever has to act on it.
     *
     * @return empty if it is still on its way, was parked, was never enqueued, or ended longer ago
     */
    Optional<Ending> ending(NetworkId owner, DeliveryKey key);

    /**
     * How far an owner's work has come of which no message came yet.
     *
     * @param keys which; what is in no queue is left out
     */
    Map<WorkItem.Key, Standing> standing(NetworkId owner, Collection<WorkItem.Key> keys);

    /** How far something has come that is to become a message. */
    enum Standing {
        /** It is in the queue, and nobody has tried it. */
        UNCLAIMED,
        /** It is being done. */
        UNDER_WAY,
        /** It failed, or whoever did it broke off, and will be tried again. */
        TRIED,
        /** It failed too often, and waits for whoever operates Rapport. */
        PARKED
    }

    /** An owner's messages that could be sent by now and that nobody has taken up; the longest due first. */
    List<Unclaimed> unclaimed(NetworkId owner);

    /**
     * A message that nobody has taken up yet.
     *
     * @param to as in an {@link Entry}
     * @param words as in an {@link Entry}
     * @param since in domain time
     */
    record Unclaimed(Recipient to, String words, Instant since) {}

    /**
     * One message.
     *
     * @param words the message in one line, as a notification shows it
     * @param at when its fate became this, in domain time
     */
    record Entry(Recipient to, String words, Instant at, Fate fate) {}

    /** What became of a message so far. */
    sealed interface Fate {
        /** The platform has it. */
        record Sent() implements Fate {}

        /** It will be tried at {@code until}, in domain time, or soon after. */
        record Waiting(Cause cause, Instant until) implements Fate {}

        /** It will never be accepted. {@code code} is the platform's own word, such as {@code account_inactive}. */
        record GivenUp(Reason reason, String code) implements Fate {}

        /** It failed too often, and waits for whoever operates Rapport. {@code code} is the last failure's. */
        record Parked(String code) implements Fate {}
    }

    /** What a message waits for. */
    enum Cause {
        /** Its turn: there are others before it in the workspace or to the same person. */
        TURN,
        /** The pause that the platform asked for. */
        THROTTLED,
        /** The next try after a failure. */
        FAILURE,
        /** Certainty whether it arrived: the platform did not answer. */
        DOUBT,
        /** This platform's connection, which no running Rapport has. */
        NOT_CONNECTED
    }
}
