package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One round of pairs for large teams with profiles, six zones and ten earlier rounds: a program with a small heap. */
final class Speed {
    private static final List<Integer> TEAMS = List.of(1_000, 2_000, 5_000, 10_000);
    private static final int RUNS = Integer.getInteger("benchmark.divide", 1) > 1 ? 3 : 5;
    private static final int EARLIER_ROUNDS = 10;
    private static final double NANOS = 1e9;

    private Speed() {}

    public static void main(String[] none) {
        System.out.printf(
                "%nOne round of pairs, heap of at most %d MB, %d processors. Cold is the first round of a program; the"
                        + " others are the median of %d rounds, seeds 1 to %d, after it%n%n",
                Runtime.getRuntime().maxMemory() >> 20, Runtime.getRuntime().availableProcessors(), RUNS, RUNS);
        System.out.println("| people | seconds | slowest | matched, fewest | growth exponent since 1,000 |");
        System.out.println("|---:|---:|---:|---:|---:|");
        System.out.printf(
                "| 1,000, cold | %.2f | | | |%n", run(TEAMS.getFirst(), 99).seconds());
        double base = 0;
        for (int people : TEAMS) {
            int matched = people;
            var runs = new ArrayList<Double>();
            for (int seed = 1; seed <= RUNS; seed++) {
                var one = run(people, seed);
                runs.add(one.seconds());
                matched = Math.min(matched, one.matched());
            }
            Collections.sort(runs);
            double median = runs.get(RUNS / 2);
            base = base == 0 ? median : base;
            double exponent = people == TEAMS.getFirst()
                    ? 0
                    : Math.log(median / base) / Math.log((double) people / TEAMS.getFirst());
            System.out.printf(
                    "| %,d | %.2f | %.2f | %,d | %.2f |%n", people, median, runs.getLast(), matched, exponent);
        }
        System.out.printf("%nHeap in use at the most, garbage included: %d MB%n", peak() >> 20);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private record Run(double seconds, int matched) {}

    private static Run run(int people, long seed) {
        var roster = Scenario.profiled(people, seed);
        var request = new MatchRequest(
                roster,
                Optimality.byChance(roster, EARLIER_ROUNDS, new Random(seed)),
                Set.of(),
                MatchSettings.groupsOf(2),
                Scenario.FIRST_WEEK,
                seed);
        long begun = System.nanoTime();
        var round = Matcher.match(request, TimeLimit.NONE);
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Run(seconds, round.groups().stream().mapToInt(List::size).sum());
    }
}
