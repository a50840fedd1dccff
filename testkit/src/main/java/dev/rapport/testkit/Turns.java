package dev.rapport.testkit;

import java.time.Duration;
import java.time.Instant;

/** The slots of one workspace or recipient. */
final class Turns {
    private Instant free = Instant.MIN;
    private Instant pausedAt = Instant.EPOCH;
    private Instant pausedUntil = Instant.MIN;

    boolean pausedAt(Instant now) {
        return pausedUntil.isAfter(now);
    }

    /** How long ago somebody was last told to wait. */
    Duration sincePause(Instant now) {
        return Duration.between(pausedAt, now);
    }

    void pause(Instant now, Duration pause) {
        pausedAt = now;
        pausedUntil = later(pausedUntil, now.plus(pause));
    }

    Instant next(Instant earliest, Duration pace) {
        var slot = later(later(earliest, pausedUntil), free);
        free = slot.plus(pace);
        return slot;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
