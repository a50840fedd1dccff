package dev.rapport.platform;

import java.time.Duration;

/** How long the work on this thread may still wait for the store; a command as a whole has two seconds. */
public final class Deadline {
    private static final ScopedValue<Long> END = ScopedValue.newInstance();

    private Deadline() {}

    /** Runs {@code work} so that all its waiting for the store together ends within {@code time}; an outer, nearer end holds. */
    public static <R, X extends Throwable> R within(Duration time, ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        var end = System.nanoTime() + remaining(time).toNanos();
        return ScopedValue.where(END, end).call(work);
    }

    /** The time left, at most {@code limit}, never negative; {@code limit} itself where no deadline is set. */
    public static Duration remaining(Duration limit) {
        if (!END.isBound()) {
            return limit;
        }
        var left = Duration.ofNanos(Math.max(0, END.get() - System.nanoTime()));
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
