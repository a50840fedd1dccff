package dev.rapport.benchmarks;

import dev.rapport.testkit.year.Simulation;
import dev.rapport.testkit.year.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A year of 300 people in twelve zones, every prompt compared with a second calculation; fails on any that differs. */
final class Year {
    private static final int PEOPLE = 300;
    private static final int DAYS = 360;
    private static final int SHOWN = 20;
    private static final double NANOS = 1e9;
    private static final Instant START = Instant.parse("2027-01-02T00:00:00Z");

    /** Days on which an outage of two days and some hours begins, one of them over the change of clocks in Europe. */
    private static final List<Integer> OUTAGES = List.of(40, 84, 170, 230, 300);

    private Year() {}

    /** The seed is drawn, unless the environment names one as {@code SEED}. */
    static void run(PrintStream out) {
        var named = System.getenv("SEED");
        long seed = named == null ? System.nanoTime() : Long.parseLong(named);
        out.println("Seed " + seed);
        long begun = System.nanoTime();
        var verdict = Simulation.run(new Simulation.Plan(seed, PEOPLE, START, DAYS, OUTAGES));
        print(verdict, Duration.ofNanos(System.nanoTime() - begun).toNanos() / NANOS, out);
    }

    private static void print(Verdict verdict, double seconds, PrintStream out) {
        out.println("| people | prompts expected | messages sent | outside | lost | doubled | seconds |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|");
        out.printf(
                "| %d | %,d | %,d | **%d** | **%d** | **%d** | %,.0f |%n",
                verdict.people(),
                verdict.expected(),
                verdict.sent(),
                verdict.outside().size(),
                verdict.lost().size(),
                verdict.doubled().size(),
                seconds);
        int wrong = show("outside", verdict.outside(), out)
                + show("lost", verdict.lost(), out)
                + show("doubled", verdict.doubled(), out);
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " prompts did not come as they should");
        }
    }

    private static int show(String name, List<String> what, PrintStream out) {
        what.stream().limit(SHOWN).forEach(one -> out.println(name + ": " + one));
        return what.size();
    }
}
