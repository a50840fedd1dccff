package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Fit;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.SharedHours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The fit of a round, shared hours required, beside the exact optimum, worked out apart from the matcher. */
final class FitOfRounds {
    private static final int MAY_NOT = -1;
    private static final int IMPOSSIBLE = -100_000;

    private final List<Participant> people;
    private final Map<MemberId, Integer> places;
    private final SharedHours hours;
    private final int[][] fit;

    FitOfRounds(MatchRequest request) {
        people = request.roster();
        places = IntStream.range(0, people.size())
                .boxed()
                .collect(Collectors.toMap(i -> people.get(i).member(), Function.identity()));
        hours = new SharedHours(request.week());
        var met = new HashSet<Set<MemberId>>();
        request.history().forEach(round -> round.groups().forEach(pair -> met.add(Set.copyOf(pair))));
        fit = new int[people.size()][people.size()];
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < people.size(); j++) {
                fit[i][j] = i == j || met.contains(Set.of(member(i), member(j))) ? MAY_NOT : fit(i, j);
            }
        }
    }

    private MemberId member(int place) {
        return people.get(place).member();
    }

    private int fit(int one, int other) {
        double shared = hours.longest(people.get(one).hours(), people.get(other).hours());
        return shared < 1
                ? MAY_NOT
                : Fit.of(people.get(one), people.get(other), shared).total();
    }

    /** The sum over all who are in a group together; nobody may be there who must not or who met before. */
    int of(Grouping round) {
        int sum = 0;
        for (var group : round.groups()) {
            var here = places(group);
            for (int i = 0; i < here.size(); i++) {
                for (int j = 0; j < i; j++) {
                    sum += checked(fit[here.get(i)][here.get(j)]);
                }
            }
        }
        return sum;
    }

    private static int checked(int one) {
        if (one < 0) {
            throw new IllegalStateException("two who may not meet");
        }
        return one;
    }

    private List<Integer> places(List<MemberId> group) {
        return group.stream().flatMap(one -> Stream.ofNullable(places.get(one))).toList();
    }

    /** Whether a round has everybody in a pair that may be and never was. */
    boolean isFresh(Grouping round) {
        return round.leftOut().isEmpty()
                && round.groups().stream()
                        .map(this::places)
                        .allMatch(pair -> pair.size() == 2 && fit[pair.get(0)][pair.get(1)] >= 0);
    }

    /** The greatest sum that any round has: all in pairs, three of an odd number in one group. */
    int optimum() {
        return fit.length % 2 == 0 ? without(Set.of()) : withThree();
    }

    /** The greatest sum of pairs of all but some; far below zero if they cannot all be in one. */
    private int without(Set<Integer> some) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int i = 0; i < fit.length; i++) {
            if (!some.contains(i)) {
                graph.addVertex(i);
                for (int j = 0; j < i; j++) {
                    if (graph.containsVertex(j)) {
                        graph.setEdgeWeight(graph.addEdge(i, j), fit[i][j] >= 0 ? fit[i][j] : IMPOSSIBLE);
                    }
                }
            }
        }
        return (int) Math.round(new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight());
    }

    private record Three(int one, int other, int third, int sum, int atMost) {}

    /**
     * Every group of three is tried, but for those that cannot be better: with two of its pairs gone, what is left is a
     * matching that leaves one of the three out, and the best of those is known for everybody.
     */
    private int withThree() {
        var best = IntStream.range(0, fit.length).map(i -> without(Set.of(i))).toArray();
        var all = new ArrayList<Three>();
        for (int i = 0; i < fit.length; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    if (fit[i][j] >= 0 && fit[i][k] >= 0 && fit[j][k] >= 0) {
                        int sum = fit[i][j] + fit[i][k] + fit[j][k];
                        int rest = Math.min(best[i] - fit[j][k], Math.min(best[j] - fit[i][k], best[k] - fit[i][j]));
                        all.add(new Three(i, j, k, sum, sum + rest));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Three::atMost).reversed());
        int found = IMPOSSIBLE;
        for (var three : all) {
            if (three.atMost() <= found) {
                break;
            }
            int rest = without(Set.of(three.one(), three.other(), three.third()));
            found = Math.max(found, three.sum() + rest);
        }
        return found;
    }

    /** Of those who may meet and never did, negative for all others. */
    int[][] table() {
        return fit;
    }
}
