package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The fit of one round of pairs beside the exact optimum over all pairs that never met, and what thinning costs. */
final class Optimality {
    private static final List<Integer> TEAMS = List.of(14, 15, 20, 21, 50, 51, 100, 101, 200);
    private static final List<Integer> THINNED = List.of(400, 1_000);
    private static final int SEEDS = 5;
    private static final int EARLIER_ROUNDS = 8;

    private final PrintStream out;

    private Optimality(PrintStream out) {
        this.out = out;
    }

    static void print(PrintStream out) {
        var optimality = new Optimality(out);
        out.printf(
                "%nFit of a round of pairs, six zones, shared hours required, of the exact optimum of all pairs"
                        + " that never met; the worst of seeds 1 to %d%n%n",
                SEEDS);
        out.printf("| n | candidates | first round | after %d rounds by chance |%n", EARLIER_ROUNDS);
        out.println("|---:|---|---:|---:|");
        TEAMS.forEach(people -> optimality.line(people, SEEDS));
        THINNED.forEach(people -> optimality.line(people, 1));
        WholeCycles.print(out);
        LargerOptimality.print(out);
    }

    private void line(int people, int seeds) {
        boolean every = people <= MatchSettings.groupsOf(2).everyPairUpTo();
        double first = worst(people, seeds, 0);
        double later = worst(people, seeds, EARLIER_ROUNDS);
        out.printf("| %,d | %s | %.2f %% | %.2f %% |%n", people, every ? "every pair" : "thinned", first, later);
    }

    private static double worst(int people, int seeds, int earlier) {
        double worst = 100;
        for (int seed = 1; seed <= seeds; seed++) {
            var roster = Scenario.profiled(people, seed);
            var request = new MatchRequest(
                    roster,
                    byChance(roster, earlier, new Random(seed)),
                    Set.of(),
                    MatchSettings.groupsOf(2),
                    Scenario.FIRST_WEEK,
                    seed);
            var fit = new FitOfRounds(request);
            int best = fit.optimum();
            if (best > 0) {
                worst = Math.min(worst, 100.0 * fit.of(Matcher.match(request, TimeLimit.NONE)) / best);
            }
        }
        return worst;
    }

    /** Earlier rounds of pairs, whoever they brought together. */
    static List<PastRound> byChance(List<Participant> roster, int rounds, Random random) {
        var history = new ArrayList<PastRound>();
        var past = new Past(new Scenario(roster.size(), rounds, false, 1));
        for (int i = 0; i < rounds; i++) {
            var pairs = Peers.icebreaker(roster, past, random).stream()
                    .map(pair -> pair.stream().map(Participant::member).toList())
                    .toList();
            history.add(new PastRound(pairs, Set.of()));
        }
        return history;
    }
}
