package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.WorkingHours;
import dev.rapport.introduction.matching.Matcher;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Teams with profiles that nobody joins or leaves, round by round until somebody would meet again: the fit of every
 * round, and whether those that fit less than the best could fit better and leave as many rounds to come.
 */
final class WholeCycles {
    private static final int DIVIDE = Integer.getInteger("benchmark.divide", 1);
    private static final List<Integer> TEAMS = DIVIDE > 1 ? List.of(14, 20, 50) : List.of(14, 18, 20, 30, 50, 64);
    private static final int SEEDS = Math.max(1, 3 / DIVIDE);
    private static final double NEARLY = 99;

    private final PrintStream out;
    private final boolean oneZone;
    private int rounds;
    private double sum;
    private double worst = 100;
    private int below;
    private int beaten;
    private int notDecided;

    private WholeCycles(PrintStream out, boolean oneZone) {
        this.out = out;
        this.oneZone = oneZone;
    }

    static void print(PrintStream out) {
        out.printf(
                "%nThe same for a whole cycle: rounds one after the other until somebody would meet again, seeds 1 to"
                        + " %d. What may follow comes before fit; for rounds below %.0f %% an exact search looks for"
                        + " one that is better by more than 1 %% and leaves as many to follow.%n%n",
                SEEDS, NEARLY);
        out.println("| n | zones | rounds without a repeat | fit, mean | fit, worst | rounds below 99 % | of those none"
                + " better by 1 % leaves as many | one does | not decided |");
        out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        for (boolean oneZone : List.of(true, false)) {
            for (int people : TEAMS) {
                new WholeCycles(out, oneZone).line(people);
            }
        }
    }

    private void line(int people) {
        var lengths = new ArrayList<String>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            int before = rounds;
            play(people, seed);
            lengths.add(Integer.toString(rounds - before));
        }
        out.printf(
                "| %d | %s | %s | %.2f %% | %.2f %% | %d | %d | %d | %d |%n",
                people,
                oneZone ? "one" : "six",
                String.join(", ", lengths),
                sum / rounds,
                worst,
                below,
                below - beaten - notDecided,
                beaten,
                notDecided);
    }

    private record Played(FitOfRounds fit, Grouping round) {}

    private void play(int people, long seed) {
        var request = new MatchRequest(
                roster(people, seed), List.of(), Set.of(), MatchSettings.groupsOf(2), Scenario.FIRST_WEEK, seed);
        var played = new ArrayList<Played>();
        while (true) {
            var fit = new FitOfRounds(request);
            var round = Matcher.match(request, TimeLimit.NONE);
            if (!fit.isFresh(round)) {
                break;
            }
            played.add(new Played(fit, round));
            request = request.after(round.past(), request.week());
        }
        for (int i = 0; i < played.size(); i++) {
            weigh(played.get(i), played.size() - 1 - i);
        }
    }

    private void weigh(Played played, int following) {
        int found = played.fit().of(played.round());
        double share = 100.0 * found / played.fit().optimum();
        rounds++;
        sum += share;
        worst = Math.min(worst, share);
        if (share < NEARLY) {
            below++;
            var verdict = new KeptOptimum(played.fit().table()).isBeaten((int) (100 * found / NEARLY), following);
            notDecided += verdict.isEmpty() ? 1 : 0;
            beaten += verdict.orElse(false) ? 1 : 0;
        }
    }

    private List<Participant> roster(int people, long seed) {
        var six = Scenario.profiled(people, seed);
        var hours = WorkingHours.usual(ZoneId.of("Europe/Berlin"));
        return oneZone
                ? six.stream()
                        .map(one -> new Participant(one.member(), one.availability(), hours, one.profile()))
                        .toList()
                : six;
    }
}
