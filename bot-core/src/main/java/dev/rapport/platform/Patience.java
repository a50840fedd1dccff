package dev.rapport.platform;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for what nearly always comes in time. A timed wait of a virtual thread wakes a thread of the JDK's that keeps the
 * time, with each wait, and costs more than most of what is waited for; here one thread looks at the clock twenty times a
 * second, for everybody who waits.
 */
public final class Patience {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Queue<Waiter> WAITING = new ConcurrentLinkedQueue<>();

    static {
        Thread.ofPlatform().daemon().name("patience").start(Patience::look);
    }

    private Patience() {}

    /**
     * What a future comes to; the future itself is left as it is.
     *
     * @throws TimeoutException up to a tenth of a second after the patience is over
     * @throws ExecutionException where the future failed
     */
    public static <T> T await(CompletableFuture<T> future, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!future.isDone()) {
            park(future, patience);
        }
        return future.get();
    }

    private static void park(CompletableFuture<?> future, Duration patience)
            throws InterruptedException, TimeoutException {
        if (!patience.isPositive()) {
            throw new TimeoutException();
        }
        var waiter = new Waiter(Thread.currentThread(), System.nanoTime() + patience.toNanos());
        WAITING.add(waiter);
        try {
            var _ = future.whenComplete((_, _) -> waiter.wake());
            while (!future.isDone()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (waiter.isOver()) {
                    throw new TimeoutException();
                }
                LockSupport.park(future);
            }
        } finally {
            waiter.gone();
        }
    }

    private static void look() {
        while (true) {
            LockSupport.parkNanos(LOOK.toNanos());
            WAITING.removeIf(Waiter::isOver);
        }
    }

    /** Stays in the queue until the next look, and holds nothing by then. */
    private static final class Waiter {
        private final long end;
        private volatile @Nullable Thread thread;

        Waiter(Thread thread, long end) {
            this.thread = thread;
            this.end = end;
        }

        /** Whether there is nothing more to wait for; whoever still waits is woken. */
        boolean isOver() {
            if (thread != null && System.nanoTime() - end < 0) {
                return false;
            }
            wake();
            return true;
        }

        void wake() {
            LockSupport.unpark(thread);
        }

        void gone() {
            thread = null;
        }
    }
}
