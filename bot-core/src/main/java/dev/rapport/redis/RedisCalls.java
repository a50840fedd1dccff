package dev.rapport.redis;

import dev.rapport.platform.Deadline;
import dev.rapport.platform.StoreUnavailable;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

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

    private final Supplier<RedisClusterAsyncCommands<String, byte[]>> redis;

    RedisCalls(Supplier<RedisClusterAsyncCommands<String, byte[]>> redis) {
        this.redis = redis;
    }

    /** What the command answers, within a second and within what is left of the command's {@link Deadline}. */
    public <T> T call(Function<RedisClusterAsyncCommands<String, byte[]>, ? extends Future<T>> command) {
        var end = end();
        return await(send(command), end);
    }

    /** The answers of commands sent together, in their order; one round trip and one patience for all. */
    public <T> List<T> callAll(
            Function<RedisClusterAsyncCommands<String, byte[]>, List<? extends Future<T>>> commands) {
        var end = end();
        var futures = send(commands);
        var answers = new ArrayList<T>(futures.size());
        for (var future : futures) {
            answers.add(await(future, end));
        }
        return answers;
    }

    private static long end() {
        return System.nanoTime() + Deadline.remaining(RedisOptions.CALL).toNanos();
    }

    private <T> T send(Function<RedisClusterAsyncCommands<String, byte[]>, T> command) {
        try {
            return command.apply(redis.get());
        } catch (RedisException rejected) {
            throw new StoreUnavailable("Redis does not take commands now", rejected);
        }
    }

    private static <T> T await(Future<T> future, long end) {
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException late) {
            future.cancel(false);
            throw new StoreUnavailable("Redis did not answer in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Interrupted while waiting for Redis", interrupted);
        } catch (ExecutionException failure) {
            throw translated(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    private static RuntimeException translated(Throwable cause) {
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
