package dev.rapport.redis;

import dev.rapport.platform.Deadline;
import dev.rapport.platform.Patience;
import dev.rapport.platform.StoreUnavailable;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place that waits for Redis. Whatever keeps an answer from coming, a time-out, a lost connection, a server that
 * loads or fails over, an interrupt, becomes {@link StoreUnavailable}; a refusal of the command itself is our mistake
 * and passes through.
 */
public final class RedisCalls {
    /** Error words of a server that will take the command later or elsewhere. */
    private static final Set<String> PASSING = Set.of(
            "LOADING",
            "BUSY",
            "READONLY",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "TRYAGAIN",
            "MOVED",
            "ASK",
            "OOM",
            "MISCONF",
            "NOREPLICAS",
            "NOAUTH",
            "WRONGPASS",
            "UNBLOCKED");

    private static final long REFUSED_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Supplier<RedisClusterAsyncCommands<String, byte[]>> redis;
    private final Hearing hearing;

    RedisCalls(Supplier<RedisClusterAsyncCommands<String, byte[]>> redis) {
        this(redis, answered -> {});
    }

    RedisCalls(Supplier<RedisClusterAsyncCommands<String, byte[]>> redis, Hearing hearing) {
        this.redis = redis;
        this.hearing = hearing;
    }

    /** Told of every command that was sent: whether there was an answer in time, be it a refusal. */
    @FunctionalInterface
    interface Hearing {
        void told(boolean answered);
    }

    /** What the command answers, within a second and within what is left of the command's {@link Deadline}. */
    public <T> T call(Function<RedisClusterAsyncCommands<String, byte[]>, ? extends CompletionStage<T>> command) {
        return untilTaken(end -> await(send(command), end));
    }

    /**
     * As {@link #call}, for a command whose arguments are prepared, and which is sent, on other threads: one wait for both.
     * A failure of preparing them passes through.
     */
    <A, T> T call(
            Executor where,
            Supplier<A> arguments,
            BiFunction<RedisClusterAsyncCommands<String, byte[]>, A, ? extends CompletionStage<T>> command) {
        return untilTaken(end -> await(
                CompletableFuture.supplyAsync(() -> prepared(arguments), where)
                        .thenCompose(given -> send(redis -> command.apply(redis, given))),
                end));
    }

    private static <A> A prepared(Supplier<A> arguments) {
        try {
            return arguments.get();
        } catch (RuntimeException failure) {
            throw new NotPrepared(failure);
        }
    }

    /** Keeps a failure of ours apart from Redis'. */
    private static final class NotPrepared extends RuntimeException {
        private final RuntimeException failure;

        NotPrepared(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** The answers of commands that only read, sent together, in their order; one round trip and one patience for all. */
    public <T> List<T> callAll(
            Function<RedisClusterAsyncCommands<String, byte[]>, List<? extends CompletionStage<? extends T>>>
                    commands) {
        return untilTaken(end -> {
            var answers = new ArrayList<T>();
            for (var future : send(commands)) {
                answers.add(await(future, end));
            }
            return answers;
        });
    }

    /**
     * In a Cluster, Lettuce refuses the first command of each slot while it looks up the connection, which takes a
     * moment. What was refused was not sent: it is tried again for a short while.
     */
    private static <T> T untilTaken(LongFunction<T> attempt) {
        return Deadline.waiting(RedisOptions.CALL, patience -> untilTaken(attempt, patience));
    }

    private static <T> T untilTaken(LongFunction<T> attempt, Duration patience) {
        var start = System.nanoTime();
        var end = start + patience.toNanos();
        while (true) {
            try {
                return attempt.apply(end);
            } catch (StoreUnavailable unavailable) {
                var now = System.nanoTime();
                if (!wasRefused(unavailable.getCause()) || now - start > REFUSED_NANOS || now > end) {
                    throw unavailable;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static boolean wasRefused(@Nullable Throwable cause) {
        return cause instanceof RedisException
                && String.valueOf(cause.getMessage()).endsWith("Commands are rejected.");
    }

    private <T> T send(Function<RedisClusterAsyncCommands<String, byte[]>, T> command) {
        try {
            return command.apply(redis.get());
        } catch (RedisException rejected) {
            throw new StoreUnavailable("Redis does not take commands now", rejected);
        }
    }

    private <T> T await(CompletionStage<T> stage, long end) {
        var future = stage.toCompletableFuture();
        try {
            var answer = Patience.await(future, Duration.ofNanos(end - System.nanoTime()));
            hearing.told(true);
            return answer;
        } catch (TimeoutException | CancellationException late) {
            future.cancel(false);
            hearing.told(false);
            throw new StoreUnavailable("Redis did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while waiting for Redis", interrupted);
        } catch (ExecutionException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            if (cause instanceof RedisCommandTimeoutException) {
                hearing.told(false);
            } else if (cause instanceof RedisCommandExecutionException) {
                hearing.told(true);
            }
            throw translated(cause);
        }
    }

    private static RuntimeException translated(Throwable cause) {
        if (cause instanceof NotPrepared ours) {
            return ours.failure;
        }
        if (cause instanceof StoreUnavailable rejected) {
            return rejected;
        }
        if (cause instanceof RedisCommandExecutionException refused && !isPassing(refused)) {
            return refused;
        }
        return new StoreUnavailable("Redis cannot be reached or is not ready", cause);
    }

    private static boolean isPassing(RedisCommandExecutionException refused) {
        var message = refused.getMessage() == null ? "" : refused.getMessage();
        return PASSING.contains(message.split(" ", 2)[0]);
    }
}
