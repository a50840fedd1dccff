package dev.rapport.benchmarks;

import dev.rapport.benchmarks.contest.CpuTime;
import dev.rapport.benchmarks.load.Cohort;
import dev.rapport.benchmarks.load.Load;
import dev.rapport.benchmarks.program.Running;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** (a) Signed commands over HTTP, beside a bare handler in a like process on the same Redis. */
final class Throughput {
    private static final int RUNS = 5;
    private static final int WARM_UP_ROUNDS = 8;
    private static final int WARM_UP = 10_000;
    private static final double MICROS = 1e6;
    private static final String BARE_ANSWER = "Noted";

    private final Stage stage;
    private final Running rapport;
    private final Running bare;
    private final Medians medians = new Medians();

    private Throughput(Stage stage, Running rapport, Running bare) {
        this.stage = stage;
        this.rapport = rapport;
        this.bare = bare;
    }

    /** What is typed, and how many at once. */
    private enum Command {
        DUE("people are due"),
        LOG("Coffee with");

        private final String answer;

        Command(String answer) {
            this.answer = answer;
        }
    }

    private enum Width {
        ONE(1, 6_000),
        SIXTEEN(16, 6_000),
        SIXTY_FOUR(64, 6_000);

        private final int connections;
        private final int requests;

        Width(int connections, int requests) {
            this.connections = connections;
            this.requests = requests;
        }
    }

    static void run(Stage stage, PrintStream out) throws IOException, InterruptedException {
        try (var rapport = stage.rapport.start();
                var bare = stage.bare.start()) {
            var throughput = new Throughput(stage, rapport, bare);
            throughput.awaitBoth();
            throughput.warmUp();
            for (int run = 0; run < RUNS; run++) {
                throughput.measure();
            }
            throughput.print(out);
        }
    }

    private void awaitBoth() throws IOException, InterruptedException {
        rapport.awaitAnswer(Starts.first(stage), "people are due");
        bare.awaitAnswer(Starts.first(stage), BARE_ANSWER);
    }

    private void warmUp() throws IOException, InterruptedException {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (var command : Command.values()) {
                var _ = Load.run(rapport.port(), 16, cohort(command).rested(WARM_UP), command.answer);
                var _ = Load.run(bare.port(), 16, cohort(command).uncounted(WARM_UP), BARE_ANSWER);
            }
        }
    }

    private Cohort cohort(Command command) {
        return switch (command) {
            case DUE -> stage.due;
            case LOG -> stage.log;
        };
    }

    private void measure() throws IOException, InterruptedException {
        for (var width : Width.values()) {
            for (var command : Command.values()) {
                one("Rapport", rapport, command, width, cohort(command).rested(width.requests), command.answer);
                one("bare", bare, command, width, cohort(command).uncounted(width.requests), BARE_ANSWER);
            }
        }
    }

    private void one(String who, Running running, Command command, Width width, List<byte[]> requests, String expected)
            throws IOException, InterruptedException {
        double program = CpuTime.seconds(running.processId());
        double redis = CpuTime.seconds(stage.redisProcess());
        var measured = Load.run(running.port(), width.connections, requests, expected);
        medians.add(
                name(who, command, width, "cpu"),
                (CpuTime.seconds(running.processId()) - program) * MICROS / requests.size());
        medians.add(
                name(who, command, width, "redis"),
                (CpuTime.seconds(stage.redisProcess()) - redis) * MICROS / requests.size());
        medians.add(name(who, command, width, "rate"), measured.perSecond());
        medians.add(name(who, command, width, "median"), measured.median());
        medians.add(name(who, command, width, "p99"), measured.p99());
    }

    private static String name(String who, Command command, Width width, String what) {
        return String.join(" ", who, command.name(), width.name(), what);
    }

    private void print(PrintStream out) {
        out.println("| command | connections | answers/s | bare | ratio | median ms | bare | p99 ms | bare | ratio "
                + "| processor \u00b5s | bare | Redis \u00b5s | bare |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (var command : Command.values()) {
            for (var width : Width.values()) {
                var figures = List.of("rate", "median", "p99", "cpu", "redis");
                var ours = figures.stream()
                        .map(what -> medians.of(name("Rapport", command, width, what)))
                        .toList();
                var theirs = figures.stream()
                        .map(what -> medians.of(name("bare", command, width, what)))
                        .toList();
                out.printf(
                        "| %s | %d | %,.0f | %,.0f | **%.2f** | %.2f | %.2f | %.2f | %.2f | **%.2f** | %.0f | %.0f | %.0f | %.0f |%n",
                        command.name().toLowerCase(java.util.Locale.ROOT),
                        width.connections,
                        ours.get(0),
                        theirs.get(0),
                        ours.get(0) / theirs.get(0),
                        ours.get(1),
                        theirs.get(1),
                        ours.get(2),
                        theirs.get(2),
                        ours.get(2) / theirs.get(2),
                        ours.get(3),
                        theirs.get(3),
                        ours.get(4),
                        theirs.get(4));
            }
        }
    }
}
