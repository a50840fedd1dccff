package dev.rapport.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.RedisCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Commands of many who ask one server at once. While some are on their way the next are gathered, and go together when
 * those are answered: the busier, the fewer round trips, and nobody waits for a timer. Whoever gave up before is left out.
 */
final class Pipeline {
    private final Supplier<StatefulConnection<String, byte[]>> connection;
    private final Queue<AsyncCommand<String, byte[], ?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    Pipeline(Supplier<StatefulConnection<String, byte[]>> connection) {
        this.connection = connection;
    }

    /** The answer to a command; what fails, fails it. */
    <T> CompletableFuture<T> send(RedisCommand<String, byte[], T> command) {
        var asked = new AsyncCommand<>(command);
        waiting.add(asked);
        go();
        return asked;
    }

    private void go() {
        while (!waiting.isEmpty() && underWay.compareAndSet(false, true)) {
            var together = gathered();
            dispatch(together);
            var _ = CompletableFuture.allOf(together.toArray(CompletableFuture[]::new))
                    .whenComplete((_, _) -> next());
        }
    }

    private void next() {
        underWay.set(false);
        go();
    }

    private List<AsyncCommand<String, byte[], ?>> gathered() {
        var together = new ArrayList<AsyncCommand<String, byte[], ?>>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (!next.isDone()) {
                together.add(next);
            }
        }
        return together;
    }

    private void dispatch(List<AsyncCommand<String, byte[], ?>> together) {
        try {
            if (!together.isEmpty()) {
                connection.get().dispatch(together);
            }
        } catch (RuntimeException rejected) {
            together.forEach(command -> command.completeExceptionally(rejected));
        }
    }
}
