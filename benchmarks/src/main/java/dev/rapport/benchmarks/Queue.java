package dev.rapport.benchmarks;

import dev.rapport.benchmarks.contest.Contestant;
import dev.rapport.benchmarks.node.Prompts;
import dev.rapport.benchmarks.node.RapportNode;
import dev.rapport.benchmarks.program.Workshop;
import dev.rapport.benchmarks.sink.Received;
import dev.rapport.benchmarks.sink.Sink;
import dev.rapport.benchmarks.store.BenchmarkRedis;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** (f) How the queue grows: what a claim costs among many, what more nodes waste, whom a throttled workspace delays. */
final class Queue {
    private static final int WORKSPACES = 5_000;
    private static final int HEALTHY = 100;
    private static final int EACH = 20;
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 60;

    private final Workshop shop;
    private final Sink sink;
    private final Path folder;
    private final PrintStream out;
    private final int scale = Integer.getInteger("benchmark.divide", 1);

    private Queue(Workshop shop, Sink sink, PrintStream out) throws IOException {
        this.shop = shop;
        this.sink = sink;
        this.folder = shop.folder("nodes");
        this.out = out;
    }

    static void run(Workshop shop, PrintStream out) throws IOException, InterruptedException {
        Claims.run(out);
        try (var sink = Sink.start()) {
            var queue = new Queue(shop, sink, out);
            queue.nodes();
            queue.throttled();
        }
    }

    private void nodes() throws IOException, InterruptedException {
        out.println("| nodes | prompts | sent/s | late p99, s | claims | for nothing | share | doubled |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int count : List.of(1, 2, 4)) {
            nodes(count, 40_000 / scale);
        }
        out.println();
    }

    private void nodes(int count, int prompts) throws IOException, InterruptedException {
        var nodes = new ArrayList<Contestant>();
        try (var redis = new BenchmarkRedis()) {
            var lane = new Prompts(redis.store(), Prompts.over(WORKSPACES));
            lane.meet(0, prompts);
            for (int i = 0; i < count; i++) {
                nodes.add(node(redis));
            }
            var received = send(lane, prompts, prompts, nodes, "all");
            long claims = 0;
            long empty = 0;
            for (var node : nodes) {
                var numbers = node.ask("claims").split(" ");
                claims += Long.parseLong(numbers[0]);
                empty += Long.parseLong(numbers[1]);
                node.close();
            }
            out.printf(
                    "| %d | %,d | %,.0f | %.2f | %,d | %,d | **%.2f %%** | %d |%n",
                    count,
                    prompts,
                    received.perSecond(),
                    received.p99() / 1e3,
                    claims,
                    empty,
                    100.0 * empty / claims,
                    received.doubled());
        }
    }

    private Contestant node(BenchmarkRedis redis) throws IOException {
        var command = List.of(
                "-cp", System.getProperty("java.class.path"), RapportNode.class.getName(), sink.apiUrl(), "count");
        var node = Contestant.start(shop.options(), command, redis.settings(), folder);
        node.read();
        return node;
    }

    /** @param expected how many of them will arrive, those with the lowest numbers */
    private Received send(Prompts lane, int prompts, int expected, List<Contestant> nodes, String change)
            throws IOException, InterruptedException {
        sink.expect(expected);
        lane.enqueue(0, prompts, change, Instant.now().plus(Duration.ofDays(1)));
        var due = Instant.now().plus(MOMENT);
        lane.bringForward(due);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int before = 0;
        while (before < expected) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            for (var node : nodes) {
                node.requireAlive();
            }
            int now = sink.figures(due.toEpochMilli()).received();
            end = now > before ? System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS) : end;
            before = now;
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "nothing more has come for a minute: %d of %d".formatted(now, expected));
            }
        }
        return sink.figures(due.toEpochMilli());
    }

    private void throttled() throws IOException, InterruptedException {
        int healthy = HEALTHY * EACH;
        int all = healthy + 10_000 / scale;
        IntFunction<String> workspaceOf =
                i -> i < healthy ? Prompts.over(HEALTHY).apply(i) : "T0THROTTLED";
        try (var redis = new BenchmarkRedis()) {
            var lane = new Prompts(redis.store(), workspaceOf);
            lane.meet(0, all);
            try (var node = node(redis)) {
                var _ = send(lane, healthy, healthy, List.of(node), "warm");
                var without = send(lane, healthy, healthy, List.of(node), "without");
                var with = send(lane, all, healthy, List.of(node), "with");
                out.println(
                        "| %d workspaces with %d prompts each | late p50, s | late p99, s |".formatted(HEALTHY, EACH));
                out.println("|---|---:|---:|");
                out.println(line("alone", without));
                out.println(line("beside one that is refused and has %,d waiting".formatted(all - healthy), with));
                out.printf("%nRefused meanwhile: %,d of %,d.%n", with.refused(), all - healthy);
            }
        }
    }

    private static String line(String words, Received received) {
        return "| %s | %.2f | %.2f |".formatted(words, received.median() / 1e3, received.p99() / 1e3);
    }
}
