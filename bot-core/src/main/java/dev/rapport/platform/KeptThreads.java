package dev.rapport.platform;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Virtual threads that are used again. Some libraries keep things for each thread that are dear to make, Tink among them:
 * here they are made once, and not with every command.
 */
public final class KeptThreads {
    private static final ScopedValue<Boolean> KEPT = ScopedValue.newInstance();

    /** So many never end, and so need no timer while they wait. */
    private static final int ALWAYS = 64;

    private static final Duration REST = Duration.ofMinutes(1);

    private KeptThreads() {}

    /** Starts each task at once, on a thread that has nothing to do or on a new one. A minute without work ends most of them. */
    public static ExecutorService named(String name) {
        var threads = Thread.ofVirtual().name(name + "-", 0).factory();
        return new ThreadPoolExecutor(
                ALWAYS,
                Integer.MAX_VALUE,
                REST.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                tasks -> threads.newThread(() -> ScopedValue.where(KEPT, true).run(tasks)));
    }

    /** Whether what is made for the current thread will be of use again. */
    public static boolean here() {
        return !Thread.currentThread().isVirtual() || KEPT.isBound();
    }
}
