package dev.rapport.work;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failure: doubled each time up to the longest wait, less up to half of it by chance, so that what
 * failed together does not come back together.
 *
 * @param first the wait after the first failure
 * @param most after how many failures it is given up
 * @param chance numbers from 0 to below 1
 */
public record RetryPolicy(Duration first, Duration longest, int most, DoubleSupplier chance) {
    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || most < 1) {
            throw new IllegalArgumentException("A retry waits, ever longer, and is made at least once");
        }
    }

    /** For work of our own: within about ten minutes it has either worked or is parked. */
    public static RetryPolicy ofWork(DoubleSupplier chance) {
        return new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(2), 10, chance);
    }

    /** For messages to a platform that may be down for a while: about half a day. */
    public static RetryPolicy ofMessages(DoubleSupplier chance) {
        return new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), 20, chance);
    }

    /** The wait after so many failures, at least one; empty if that was the last. */
    public Optional<Duration> waitAfter(int failures) {
        if (failures >= most) {
            return Optional.empty();
        }
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double wait = Math.min(doubled, longest.toMillis()) * (1 - chance.getAsDouble() / 2);
        return Optional.of(Duration.ofMillis(Math.round(wait)));
    }
}
