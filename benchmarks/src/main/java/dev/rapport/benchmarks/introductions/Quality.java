package dev.rapport.benchmarks.introductions;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The same teams matched by Rapport and by the four others, and who comes first. */
final class Quality {
    private static final List<Integer> TEAMS = List.of(3, 10, 11, 18, 50, 250);
    private static final int A_YEAR = 52;
    private static final int LARGE = 100;
    private static final int DIVIDE = Integer.getInteger("benchmark.divide", 1);
    private static final int SEEDS = Math.max(1, 5 / DIVIDE);
    private static final String OURS = "Rapport";

    private static final Map<String, Algorithm> ALGORITHMS = new LinkedHashMap<>();

    static {
        ALGORITHMS.put(OURS, Ours::groups);
        ALGORITHMS.put("Icebreaker", Peers::icebreaker);
        ALGORITHMS.put("doughnut", Peers::doughnut);
        ALGORITHMS.put("Chat Roulette", Peers::chatRoulette);
        ALGORITHMS.put("Yelp Beans", Peers::yelpBeans);
    }

    private final PrintStream out;
    private final List<String> behind = new ArrayList<>();
    private int couldBeWhole;
    private int couldBeFresh;
    private int notDecided;
    private int fewerPossible;
    private int repeatedRounds;
    private final int[] possibleInHindsight = new int[Tally.HINDSIGHT];
    private final int[] notDecidedInHindsight = new int[Tally.HINDSIGHT];

    private Quality(PrintStream out) {
        this.out = out;
    }

    static void print(PrintStream out) {
        var quality = new Quality(out);
        for (boolean moving : List.of(false, true)) {
            out.println(
                    moving
                            ? "\n52 rounds; before each 5 % replaced, 10 % snoozed; 2 % of the pairs avoided, six zones"
                            : "\nn - 1 rounds, nobody comes or goes, one zone, nobody avoided");
            out.println();
            out.printf("Seeds 1 to %d, above %d people 1: sums, and the longest wait of all.%n", SEEDS, LARGE);
            out.println();
            out.println("| n | seeds | algorithm | unmatched | longest wait | repeats within 12 | repeats"
                    + " | without a shared hour | distinct pairs | ms a round |");
            out.println("|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|");
            TEAMS.stream()
                    .filter(people -> people <= LARGE || DIVIDE == 1)
                    .forEach(people -> quality.compare(people, moving));
        }
        quality.verdict();
    }

    private void compare(int people, boolean moving) {
        int seeds = people > LARGE ? 1 : SEEDS;
        var ours = new ArrayList<Integer>();
        ALGORITHMS.forEach((name, algorithm) -> {
            var played = new ArrayList<Tally>();
            for (int seed = 1; seed <= seeds; seed++) {
                var scenario = new Scenario(people, moving ? A_YEAR : people - 1, moving, seed);
                played.add(Tally.play(scenario, scenario.rosters(), algorithm, name.equals(OURS)));
            }
            var figures = line(people, name, played);
            if (name.equals(OURS)) {
                ours.addAll(figures);
                played.forEach(this::noteExact);
            } else if (isLess(figures, ours)) {
                behind.add("n = %d, %s: behind %s".formatted(people, moving ? "moving" : "still", name));
            }
        });
    }

    private void noteExact(Tally tally) {
        couldBeWhole += tally.couldBeWhole;
        couldBeFresh += tally.couldBeFresh;
        notDecided += tally.notDecided;
        fewerPossible += tally.fewerPossible;
        repeatedRounds += tally.repeatedRounds;
        for (int back = 0; back < Tally.HINDSIGHT; back++) {
            possibleInHindsight[back] += tally.possibleInHindsight[back];
            notDecidedInHindsight[back] += tally.notDecidedInHindsight[back];
        }
    }

    private List<Integer> line(int people, String name, List<Tally> played) {
        var figures = List.of(
                sum(played, tally -> tally.unmatched),
                played.stream().mapToInt(tally -> tally.longestWait).max().orElse(0),
                sum(played, tally -> tally.recentRepeats),
                sum(played, tally -> tally.repeats),
                sum(played, tally -> tally.withoutAnHour));
        out.printf(
                "| %d | %d | %s | %,d | %,d | %,d | %,d | %,d | %,d | %.1f |%n",
                people,
                played.size(),
                name,
                figures.get(0),
                figures.get(1),
                figures.get(2),
                figures.get(3),
                figures.get(4),
                sum(played, tally -> tally.partners),
                played.stream().mapToDouble(tally -> tally.millis).average().orElse(0));
        return figures;
    }

    private static int sum(List<Tally> played, ToIntFunction<Tally> figure) {
        return played.stream().mapToInt(figure).sum();
    }

    private static boolean isLess(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) < other.get(i);
            }
        }
        return false;
    }

    private void verdict() {
        out.println();
        out.println("Compared in order: unmatched, longest wait, repeats within 12, repeats, without a shared hour.");
        if (behind.isEmpty()) {
            out.println("**Rapport is behind none of the four in any of these.**");
        }
        behind.forEach(line -> out.println("**BEHIND**: " + line));
        out.printf(
                "%nEvery round of Rapport's with somebody left out or a repeat within 12, beside an exact search of the"
                        + " allowed pairs (all ways up to 18 people). Rounds in which fewer could be unmatched or wait"
                        + " twice running: **%d**; in which nobody had to repeat: **%d**; in which fewer had to, but"
                        + " somebody would have been third twice running: %d; not decided above 18 people: %d.%n",
                couldBeWhole, couldBeFresh, fewerPossible - couldBeFresh, notDecided);
        out.printf(
                "Up to 12 people, %d rounds with a repeat, played again together with the rounds before them by"
                        + " somebody who knows who will be there:%n",
                repeatedRounds);
        for (int back = 1; back <= Tally.HINDSIGHT; back++) {
            out.printf(
                    "- with %d before: without a repeat in any of them possible in **%d** (not decided: %d)%n",
                    back, possibleInHindsight[back - 1], notDecidedInHindsight[back - 1]);
        }
    }
}
