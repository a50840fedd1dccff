package dev.rapport.benchmarks;

import dev.rapport.benchmarks.node.Prompts;
import dev.rapport.benchmarks.node.WorkItems;
import dev.rapport.benchmarks.store.BenchmarkRedis;
import dev.rapport.redis.queue.RedisWorkQueue;
import dev.rapport.work.ClaimedWork;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What a claim costs, and a look that finds nothing, among a thousand, a hundred thousand and a million that wait. */
final class Claims {
    private static final List<Integer> WAITING = List.of(1_000, 100_000, 1_000_000);
    private static final int MOST = 64;
    private static final int WARM_UP = 500;
    private static final int ROUNDS = 500;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofDays(7);
    private static final double NANOS_PER_MICRO = 1e3;

    private final BenchmarkRedis redis;
    private final WorkItems items;
    private final RedisWorkQueue queue;
    private final Instant start;

    private Claims(BenchmarkRedis redis) {
        this.redis = redis;
        items = new WorkItems(redis.store());
        queue = new RedisWorkQueue(redis.store());
        start = redis.store().clock().now();
    }

    static void run(PrintStream out) throws IOException {
        int scale = Integer.getInteger("benchmark.divide", 1);
        try (var redis = new BenchmarkRedis()) {
            new Claims(redis).measure(scale, out);
        }
        try (var redis = new BenchmarkRedis()) {
            message(redis, 20_000 / scale, out);
        }
    }

    private void measure(int scale, PrintStream out) {
        out.println("| waiting | claim of 64 due among them, \u00b5s | the same, all due | look that finds nothing,"
                + " \u00b5s | bytes of Redis for each |");
        out.println("|---:|---:|---:|---:|---:|");
        long empty = redis.usedMemory();
        int filled = 0;
        for (int waiting : WAITING) {
            int next = waiting / scale;
            items.schedule(filled, next, start.plus(LATER));
            filled = next;
            long bytes = (redis.usedMemory() - empty) / filled;
            items.schedule(0, MOST, start);
            out.printf(
                    "| %,d | %,.0f | %,.0f | %,.0f | %d |%n",
                    filled,
                    claims(start, start),
                    claims(start.plus(LATER), start.plus(LATER)),
                    looks(start.minus(LATER)),
                    bytes);
        }
        out.println();
    }

    /** The median of many claims, each given back to be due at {@code due}. */
    private double claims(Instant now, Instant due) {
        var nanos = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            var claimed = queue.claim(now, MOST, LEASE);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
            if (claimed.size() != MOST) {
                throw new IllegalStateException("%d were claimed".formatted(claimed.size()));
            }
            for (ClaimedWork one : claimed) {
                queue.reschedule(one, due);
            }
        }
        return median(nanos);
    }

    private double looks(Instant now) {
        var nanos = new long[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            var claimed = queue.claim(now, MOST, LEASE);
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
            if (!claimed.isEmpty()) {
                throw new IllegalStateException("nothing was due");
            }
        }
        return median(nanos);
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / NANOS_PER_MICRO;
    }

    private static void message(BenchmarkRedis redis, int count, PrintStream out) {
        long empty = redis.usedMemory();
        new Prompts(redis.store(), Prompts.over(count)).enqueue(0, count, "waits", Instant.now());
        out.printf(
                "A message that waits, a check-in with its buttons, takes %,d bytes of Redis.%n%n",
                (redis.usedMemory() - empty) / count);
    }
}
