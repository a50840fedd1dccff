package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.Grouping;
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
    private static final int DIVIDE = Integer.getInteger("benchmark.divide", 1);
    private static final List<Integer> TEAMS =
            DIVIDE > 1 ? List.of(14, 15, 20, 21, 50, 51) : List.of(14, 15, 20, 21, 50, 51, 100, 101, 200, 400, 1_000);
    private static final int SEEDS = Math.max(1, 5 / DIVIDE);
    private static final int MOST_OFTEN = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int EARLIER_ROUNDS = 8;

    private final int people;
    private int below;
    private int beaten;
    private double slowest;

    private Optimality(int people) {
        this.people = people;
    }

    static void print(PrintStream out) {
        out.printf(
                "%nFit of a round, six zones, shared hours required, of the exact optimum of all pairs that never met;"
                        + " the worst of seeds 1 to %d, above 200 people of 1 (there candidates are thinned)%n%n",
                SEEDS);
        out.printf(
                "| n | first round | after %d rounds by chance | rounds below 99 %% | of those better possible with as"
                        + " many rounds to follow | ms, slowest |%n",
                EARLIER_ROUNDS);
        out.println("|---:|---:|---:|---:|---:|---:|");
        for (int people : TEAMS) {
            new Optimality(people).line(out);
        }
        WholeCycles.print(out);
        LargerOptimality.print(out);
    }

    private void line(PrintStream out) {
        boolean every = people <= MatchSettings.groupsOf(2).everyPairUpTo();
        double first = worst(0);
        double later = worst(EARLIER_ROUNDS);
        out.printf(
                "| %,d | %.2f %% | %.2f %% | %s | %s | %,.0f |%n",
                people,
                first,
                later,
                every ? Integer.toString(below) : "",
                every ? Integer.toString(beaten) : "",
                slowest);
    }

    private double worst(int earlier) {
        double worst = 100;
        for (int seed = 1; seed <= (people > MOST_OFTEN ? 1 : SEEDS); seed++) {
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
                worst = Math.min(worst, share(request, fit, best));
            }
        }
        return worst;
    }

    private double share(MatchRequest request, FitOfRounds fit, int best) {
        long begun = System.nanoTime();
        var round = Matcher.match(request, TimeLimit.NONE);
        slowest = Math.max(slowest, (System.nanoTime() - begun) / NANOS_PER_MILLI);
        int found = fit.of(round);
        if (100 * found < 99 * best && people <= MOST_OFTEN) {
            below++;
            boolean asGood = people % 2 == 0
                    && people <= Long.SIZE
                    && !new KeptOptimum(fit.table())
                            .isBeaten(100 * found / 99, following(request, round))
                            .orElse(true);
            beaten += asGood ? 0 : 1;
        }
        return 100.0 * found / best;
    }

    /** How many rounds without a repeat come after this one. */
    private static int following(MatchRequest request, Grouping first) {
        int rounds = 0;
        var next = request.after(first.past(), request.week());
        var round = Matcher.match(next, TimeLimit.NONE);
        while (new FitOfRounds(next).isFresh(round)) {
            rounds++;
            next = next.after(round.past(), next.week());
            round = Matcher.match(next, TimeLimit.NONE);
        }
        return rounds;
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
