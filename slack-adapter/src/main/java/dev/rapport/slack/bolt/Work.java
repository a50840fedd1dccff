package dev.rapport.slack.bolt;

import dev.rapport.platform.KeptThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Virtual threads for what people ask, with a bound on how many are being answered at once. */
final class Work implements AutoCloseable {
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final ExecutorService threads = KeptThreads.named("slack");
    private final Semaphore places;

    Work(int places) {
        this.places = new Semaphore(places);
    }

    /** Starts a task; empty when every place is taken, or nothing new is begun any more. */
    <T> Optional<CompletableFuture<T>> start(Supplier<T> task) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> inPlace(task), threads));
        } catch (RejectedExecutionException stopping) {
            places.release();
            return Optional.empty();
        }
    }

    private <T> T inPlace(Supplier<T> task) {
        try {
            return task.get();
        } finally {
            places.release();
        }
    }

    /** Brings something to its end that has had its place already: an answer on its way, a sentence when full. */
    void finish(Runnable task) {
        threads.execute(task);
    }

    /** Lets what was begun come to its end, for ten seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
