package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One round of pairs for large teams with profiles, six zones and ten earlier rounds: a program with a small heap. */
final class Speed {
    private static final List<Integer> TEAMS = List.of(1_000, 2_000, 5_000, 10_000);
    private static final int RUNS = 3;
    private static final int EARLIER_ROUNDS = 10;
    private static final double NANOS = 1e9;

    private Speed() {}

    public static void main(String[] none) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        System.out.println("\nOne round of pairs, heap of at most " + megabytes + " MB\n");
        System.out.println(
                "| people | seconds, first | seconds, median of 3 | matched | growth exponent since 1,000 |");
        System.out.println("|---:|---:|---:|---:|---:|");
        var _ = run(TEAMS.getFirst(), 99);
        double base = 0;
        for (int people : TEAMS) {
            int matched = 0;
            var runs = new ArrayList<Double>();
            for (int run = 0; run < RUNS; run++) {
                var one = run(people, run);
                runs.add(one.seconds());
                matched = one.matched();
            }
            double first = runs.getFirst();
            Collections.sort(runs);
            double median = runs.get(RUNS / 2);
            base = base == 0 ? median : base;
            double exponent = people == TEAMS.getFirst()
                    ? 0
                    : Math.log(median / base) / Math.log((double) people / TEAMS.getFirst());
            System.out.printf("| %,d | %.2f | %.2f | %,d | %.2f |%n", people, first, median, matched, exponent);
        }
    }

    private record Run(double seconds, int matched) {}

    private static Run run(int people, long seed) {
        var roster = Scenario.profiled(people, seed);
        var random = new Random(seed);
        var history = new ArrayList<PastRound>();
        var past = new Past(new Scenario(people, EARLIER_ROUNDS, false, seed));
        for (int i = 0; i < EARLIER_ROUNDS; i++) {
            history.add(new PastRound(
                    Peers.icebreaker(roster, past, random).stream()
                            .map(pair -> pair.stream().map(Participant::member).toList())
                            .toList(),
                    Set.of()));
        }
        var request = new MatchRequest(roster, history, Set.of(), MatchSettings.groupsOf(2), Scenario.FIRST_WEEK, seed);
        long begun = System.nanoTime();
        var round = Matcher.match(request, TimeLimit.NONE);
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Run(seconds, round.groups().stream().mapToInt(List::size).sum());
    }
}
