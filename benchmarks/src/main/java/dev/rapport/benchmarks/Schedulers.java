package dev.rapport.benchmarks;

import dev.rapport.benchmarks.contest.Contestant;
import dev.rapport.benchmarks.contest.Postgres;
import dev.rapport.benchmarks.contest.PreparedBody;
import dev.rapport.benchmarks.contest.Profile;
import dev.rapport.benchmarks.node.RapportNode;
import dev.rapport.benchmarks.program.Workshop;
import dev.rapport.benchmarks.sink.Received;
import dev.rapport.benchmarks.sink.Sink;
import dev.rapport.benchmarks.store.BenchmarkRedis;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * (e) Prompts that are all due at one instant, over five thousand workspaces, each to a channel of its own: one node of
 * Rapport beside Quartz' clustered store and db-scheduler, both on PostgreSQL, one after the other on the same machine.
 */
final class Schedulers {
    private static final int WORKSPACES = 5_000;
    private static final int WARM_UP = 2_000;

    private static final int PROFILED = 20_000;
    private static final double TIMES_QUARTZ = 8;
    private static final double TIMES_DB_SCHEDULER = 1.5;

    /** What Rapport's sender has. */
    private static final String SENDERS = "64";

    private static final long LOOK_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 60;

    private final Workshop shop;
    private final Sink sink;
    private final int scale;

    private Schedulers(Workshop shop, Sink sink) {
        this.shop = shop;
        this.sink = sink;
        this.scale = Integer.getInteger("benchmark.divide", 1);
    }

    /** A store's processor seconds so far. */
    @FunctionalInterface
    private interface Cpu {
        double seconds() throws IOException;
    }

    /**
     * What one of them came to.
     *
     * @param cpu seconds for a thousand prompts, with the store's
     * @param store seconds for a thousand prompts, of the store alone
     */
    private record Result(String name, Received received, double cpu, double store) {}

    static void run(Workshop shop, PrintStream out) throws IOException, InterruptedException {
        try (var sink = Sink.start()) {
            var contest = new Schedulers(shop, sink);
            var folder = shop.folder("contest");
            var body = PreparedBody.in(folder, sink);
            var quartz = contest.onPostgres("Quartz, clustered", "quartz", 20_000, body, folder);
            var dbScheduler = contest.onPostgres("db-scheduler", "db-scheduler", 100_000, body, folder);
            var prepared = List.of("prepared", body.toString());
            var rapport = contest.rapport("Rapport", 100_000, folder, List.of(), prepared);
            var whole = contest.rapport("Rapport, with Slack's SDK", 100_000, folder, List.of(), List.of());
            print(out, rapport, List.of(quartz, dbScheduler), whole);
            if (misses(rapport, quartz, TIMES_QUARTZ) || misses(rapport, dbScheduler, TIMES_DB_SCHEDULER)) {
                contest.profile(folder, prepared, out);
            }
        }
    }

    private static boolean misses(Result rapport, Result other, double times) {
        return rapport.received().perSecond() < times * other.received().perSecond() || rapport.cpu() >= other.cpu();
    }

    /** Once more, recorded: what a miss is made of. */
    private void profile(Path folder, List<String> arguments, PrintStream out)
            throws IOException, InterruptedException {
        var recording = folder.resolve("rapport.jfr");
        var _ = rapport("Rapport", PROFILED, folder, Profile.options(recording), arguments);
        out.printf(
                "%nAn aim is missed. Of Rapport's own processor time, warm-up included, %s", Profile.read(recording));
    }

    private Result rapport(String name, int prompts, Path folder, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        try (var redis = new BenchmarkRedis();
                var node = Contestant.start(
                        shop.options(),
                        Stream.of(
                                        options,
                                        List.of(
                                                "-cp",
                                                System.getProperty("java.class.path"),
                                                RapportNode.class.getName(),
                                                sink.apiUrl()),
                                        arguments)
                                .flatMap(List::stream)
                                .toList(),
                        redis.settings(),
                        folder)) {
            node.read();
            Cpu store = () -> Contestant.cpuSeconds(redis.processId());
            measure(name, node, store, WARM_UP);
            return measure(name, node, store, prompts / scale);
        }
    }

    private Result onPostgres(String name, String which, int prompts, Path body, Path folder)
            throws IOException, InterruptedException {
        try (var postgres = Postgres.start();
                var contestant = Contestant.start(
                        shop.options(),
                        List.of(
                                "-jar",
                                shop.jar("benchmarks/schedulers").toString(),
                                which,
                                postgres.url(),
                                sink.apiUrl(),
                                body.toString(),
                                SENDERS),
                        Map.of(),
                        folder)) {
            measure(name, contestant, postgres::cpuSeconds, WARM_UP);
            return measure(name, contestant, postgres::cpuSeconds, prompts / scale);
        }
    }

    private Result measure(String name, Contestant contestant, Cpu store, int prompts)
            throws IOException, InterruptedException {
        sink.expect(prompts);
        long due = Long.parseLong(contestant.ask(prompts + " " + WORKSPACES).substring("due ".length()));
        long early = due - System.currentTimeMillis();
        if (early < 0) {
            throw new IllegalStateException(name + " was not filled before its prompts were due");
        }
        TimeUnit.MILLISECONDS.sleep(early);
        double ownBefore = contestant.cpuSeconds();
        double storeBefore = store.seconds();
        awaitAll(contestant, prompts, due);
        contestant.ask("settled");
        double stores = store.seconds() - storeBefore;
        double all = stores + contestant.cpuSeconds() - ownBefore;
        return new Result(name, sink.figures(due), all * 1_000 / prompts, stores * 1_000 / prompts);
    }

    private void awaitAll(Contestant contestant, int prompts, long due) throws IOException, InterruptedException {
        long grown = System.nanoTime();
        for (int before = 0, now = 0; now < prompts; before = now) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            contestant.requireAlive();
            now = sink.figures(due).received();
            grown = now > before ? System.nanoTime() : grown;
            if (System.nanoTime() - grown > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException(
                        "nothing more has come for a minute: %s%n%s".formatted(sink.figures(due), contestant.log()));
            }
        }
    }

    /** @param whole with what the product's own gateway makes of each prompt; compared with nobody */
    private static void print(PrintStream out, Result rapport, List<Result> others, Result whole) {
        out.println("| | prompts | sent/s | late p50, s | late p99, s | CPU s per 1,000 | of it the store | doubled |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        line(out, rapport);
        others.forEach(other -> line(out, other));
        line(out, whole);
        out.println();
        out.println("| Rapport beside | sent/s | CPU per prompt |");
        out.println("|---|---:|---:|");
        for (var other : others) {
            out.printf(
                    "| %s | **%.1f** | **%.2f** |%n",
                    other.name(),
                    rapport.received().perSecond() / other.received().perSecond(),
                    rapport.cpu() / other.cpu());
        }
    }

    private static void line(PrintStream out, Result result) {
        var received = result.received();
        out.printf(
                "| %s | %,d | %,.0f | %.2f | %.2f | %.2f | %.2f | %d |%n",
                result.name(),
                received.received(),
                received.perSecond(),
                received.median() / 1e3,
                received.p99() / 1e3,
                result.cpu(),
                result.store(),
                received.doubled());
    }
}
