package dev.rapport.platform;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** How long the work on this thread may still wait for the store, all its waiting together. What it computes is not counted. */
public final class Deadline {
    /** What a command as a whole may wait. */
    public static final Duration OF_A_COMMAND = Duration.ofSeconds(2);

    private static final ScopedValue<AtomicLong> LEFT = ScopedValue.newInstance();

    private Deadline() {}

    /** Runs {@code work}, whose waiting for the store ends after {@code time} in all. */
    public static <R, X extends Throwable> R within(Duration time, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(LEFT, new AtomicLong(time.toNanos())).call(work);
    }

    /** Waits once, for {@code limit} at most and for what is left where a deadline is set; what it took is taken off. */
    public static <R> R waiting(Duration limit, Function<Duration, R> wait) {
        if (!LEFT.isBound()) {
            return wait.apply(limit);
        }
        var left = LEFT.get();
        long began = System.nanoTime();
        try {
            return wait.apply(Duration.ofNanos(Math.clamp(left.get(), 0, limit.toNanos())));
        } finally {
            left.addAndGet(began - System.nanoTime());
        }
    }
}
