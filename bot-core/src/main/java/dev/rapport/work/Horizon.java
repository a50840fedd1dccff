package dev.rapport.work;

import java.time.Duration;
import java.time.Instant;

/**
 * The times a queue can keep. What lies outside, as a date typed wrong or a wait of "for ever", is moved to the edge, so that
 * no item is lost over it and every time is a whole number of milliseconds that a sorted set keeps exactly.
 */
public final class Horizon {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Duration LONGEST = Duration.ofDays(100 * 366L);

    private Horizon() {}

    /** From 1970 to the end of the year 9999. */
    public static Instant within(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LAST) ? LAST : time;
    }

    /** From nothing to a hundred years. */
    public static Duration within(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
