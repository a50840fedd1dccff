package dev.rapport.teams.answer;

import dev.rapport.platform.KeptThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Virtual threads, only so many at a time: what cannot be started now is refused, not queued. */
final class Workers implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ExecutorService threads = KeptThreads.named("teams");
    private final Semaphore room;

    Workers(int most) {
        this.room = new Semaphore(most);
    }

    /** Starts the work; empty where everybody is busy. */
    <T> Optional<Future<T>> start(Callable<T> work) {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(threads.submit(() -> {
                try {
                    return work.call();
                } finally {
                    room.release();
                }
            }));
        } catch (RuntimeException stopping) {
            room.release();
            return Optional.empty();
        }
    }

    /** Lets what has begun end, for a while. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
