package dev.rapport.introduction;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A time limit on a thread of its own. JGraphT cannot be interrupted, so a search that is over its time is left behind
 * on a daemon thread.
 */
public final class SearchThread implements TimeLimit {
    private final Duration limit;

    public SearchThread(Duration limit) {
        this.limit = limit;
    }

    @Override
    public <T> Optional<T> within(Supplier<T> search) {
        var found = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("matching").start(() -> {
            try {
                found.complete(search.get());
            } catch (RuntimeException | Error failure) {
                found.completeExceptionally(failure);
            }
        });
        try {
            return Optional.of(
                    found.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                return Optional.empty();
            }
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
