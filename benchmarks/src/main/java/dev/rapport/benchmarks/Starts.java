package dev.rapport.benchmarks;

import dev.rapport.benchmarks.load.Load;
import dev.rapport.benchmarks.load.SlashCommands;
import dev.rapport.benchmarks.program.Candidate;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Supplier;

/** (d) From the start of the process to its first answer, and its memory after twenty thousand commands. */
final class Starts {
    private static final int RUNS = 5;
    private static final int COMMANDS_OF_A_KIND = 10_000;
    private static final int CONNECTIONS = 16;

    private final Stage stage;
    private final Medians medians = new Medians();

    private Starts(Stage stage) {
        this.stage = stage;
    }

    static void run(Stage stage, PrintStream out) throws IOException, InterruptedException {
        var starts = new Starts(stage);
        for (int run = 0; run < RUNS; run++) {
            starts.measure(stage.rapport, "people are due", "Coffee with");
            starts.measure(stage.bare, "Noted", "Noted");
        }
        starts.print(out);
    }

    /** Somebody of those with fifty people due asks who they are. */
    static Supplier<byte[]> first(Stage stage) {
        var slash = new SlashCommands();
        var user = stage.due.users().getFirst();
        return () -> slash.request(user, "due", Instant.now());
    }

    private void measure(Candidate candidate, String due, String logged) throws IOException, InterruptedException {
        try (var running = candidate.start()) {
            medians.add(candidate + " start", running.awaitAnswer(first(stage), due));
            medians.add(candidate + " idle", running.residentMegabytes());
            var _ = Load.run(running.port(), CONNECTIONS, stage.due.rested(COMMANDS_OF_A_KIND), due);
            var _ = Load.run(running.port(), CONNECTIONS, stage.log.rested(COMMANDS_OF_A_KIND), logged);
            medians.add(candidate + " memory", running.residentMegabytes());
        }
    }

    private void print(PrintStream out) {
        out.println("| | Rapport | bare | ratio | Rapport, all runs | bare, all runs |");
        out.println("|---|---:|---:|---:|---:|---:|");
        line(out, "start to first answer, s", "start", "%.2f");
        line(out, "resident after the first answer, MB", "idle", "%.0f");
        line(out, "resident after 20,000 commands, MB", "memory", "%.0f");
    }

    private void line(PrintStream out, String words, String what, String format) {
        double ours = medians.of("Rapport " + what);
        double theirs = medians.of("bare " + what);
        out.printf(
                "| %s | %s | %s | **%.2f** | %s | %s |%n",
                words,
                format.formatted(ours),
                format.formatted(theirs),
                ours / theirs,
                medians.range("Rapport " + what, format),
                medians.range("bare " + what, format));
    }
}
