package dev.rapport.benchmarks.introductions;

import dev.rapport.introduction.Fit;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.MatchSettings;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.PastRound;
import dev.rapport.introduction.SharedHours;
import dev.rapport.introduction.TimeLimit;
import dev.rapport.introduction.matching.Matcher;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The fit of a round of pairs beside the exact optimum over all pairs that never met, worked out apart from it. */
final class Optimality {
    private static final List<Integer> TEAMS = List.of(14, 20, 50, 100, 200, 400);
    private static final int SEEDS = 3;
    private static final int EARLIER_ROUNDS = 8;

    private Optimality() {}

    static void print(PrintStream out) {
        out.println("\nFit of a round of pairs (shared hours required), of the exact optimum\n");
        out.println("| n | candidates | first round | after %d rounds by chance |".formatted(EARLIER_ROUNDS));
        out.println("|---:|---|---:|---:|");
        for (int people : TEAMS) {
            out.printf(
                    "| %d | %s | %.2f %% | %.2f %% |%n",
                    people,
                    people <= MatchSettings.groupsOf(2).everyPairUpTo() ? "every pair" : "thinned",
                    worst(people, 0),
                    worst(people, EARLIER_ROUNDS));
        }
    }

    private static double worst(int people, int earlier) {
        double worst = 100;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var roster = Scenario.profiled(people, seed);
            var history = history(roster, earlier, new Random(seed));
            var request =
                    new MatchRequest(roster, history, Set.of(), MatchSettings.groupsOf(2), Scenario.FIRST_WEEK, seed);
            worst = Math.min(worst, 100.0 * found(request) / exact(request));
        }
        return worst;
    }

    private static List<PastRound> history(List<Participant> roster, int rounds, Random random) {
        var history = new ArrayList<PastRound>();
        for (int i = 0; i < rounds; i++) {
            var past = new Past(new Scenario(roster.size(), rounds, false, i));
            var pairs = Peers.icebreaker(roster, past, random).stream()
                    .map(pair -> pair.stream().map(Participant::member).toList())
                    .toList();
            history.add(new PastRound(pairs, Set.of()));
        }
        return history;
    }

    private static long found(MatchRequest request) {
        Map<Object, Participant> people = new HashMap<>();
        request.roster().forEach(one -> people.put(one.member(), one));
        var hours = new SharedHours(request.week());
        long sum = 0;
        for (var group : Matcher.match(request, TimeLimit.NONE).groups()) {
            var members = group.stream()
                    .flatMap(member -> Stream.ofNullable(people.get(member)))
                    .toList();
            sum += fit(members.get(0), members.get(1), hours);
        }
        return sum;
    }

    private static int fit(Participant one, Participant other, SharedHours hours) {
        return Fit.of(one, other, hours.longest(one.hours(), other.hours())).total();
    }

    private static long exact(MatchRequest request) {
        var met = new HashSet<Object>();
        request.history().forEach(round -> round.groups().forEach(pair -> met.add(Set.copyOf(pair))));
        var hours = new SharedHours(request.week());
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var people = request.roster();
        for (int i = 0; i < people.size(); i++) {
            graph.addVertex(i);
            for (int j = 0; j < i; j++) {
                var one = people.get(i);
                var other = people.get(j);
                if (hours.longest(one.hours(), other.hours()) >= 1
                        && !met.contains(Set.of(one.member(), other.member()))) {
                    graph.setEdgeWeight(graph.addEdge(i, j), fit(one, other, hours));
                }
            }
        }
        var matching = new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE).getMatching();
        return Math.round(matching.getWeight());
    }
}
