package dev.rapport.interaction;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A promise, a reminder or a meeting to come. They share one series of numbers per network, never reused. */
public sealed interface OpenItem permits Promise, Reminder, Meeting {
    int number();

    State state();

    /** When its prompt was last sent, null before that. */
    @Nullable
    Instant prompted();

    OpenItem withState(State changed);

    OpenItem withPrompted(Instant at);

    /**
     * After its prompt was sent.
     *
     * @param now in the owner's zone
     */
    default OpenItem broughtUp(ZonedDateTime now) {
        return withPrompted(now.toInstant());
    }

    default boolean open() {
        return state() == State.OPEN;
    }

    /** What became of it. */
    enum State {
        OPEN,
        /** A promise kept, a reminder done, a meeting over. */
        DONE,
        /** Given up: cancelled. */
        DROPPED
    }
}
