package dev.rapport.introduction.matching;

import static dev.rapport.introduction.matching.Team.member;
import static dev.rapport.introduction.matching.Team.pairs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Fit;
import dev.rapport.introduction.Grouping;
import dev.rapport.introduction.MatchRequest;
import dev.rapport.introduction.Participant;
import dev.rapport.introduction.SharedHours;
import dev.rapport.introduction.TimeLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.alg.matching.blossom.v5.KolmogorovWeightedPerfectMatching;
import org.jgrapht.alg.matching.blossom.v5.ObjectiveSense;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any team; the seed is in the name of the test. */
class MatchingPropertiesTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void everybodyIsOnceInAGroupOrLeftOutAndNobodyMeetsWhomTheyMustNot(int seed) {
        var random = new Random(seed);
        int people = 2 + random.nextInt(40);
        int size = 2 + seed % 4;
        var request = Team.request(Team.scattered(people, random), Team.avoided(people, 0.1, random), size);
        for (int k = 0; k < 6; k++) {
            var round = Matcher.match(request, TimeLimit.NONE);
            var thisRound = request;
            var all = new ArrayList<MemberId>();
            round.groups().forEach(all::addAll);
            round.leftOut().forEach(one -> all.add(one.member()));
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(request.roster().stream()
                            .filter(Participant::takesPart)
                            .map(Participant::member)
                            .toList());
            assertThat(round.groups()).allSatisfy(group -> assertThat(group).hasSizeBetween(2, Math.min(5, size + 1)));
            assertThat(pairs(round.groups())).allMatch(pair -> mayMeet(thisRound, pair));
            assertThat(leftOutPairs(round)).noneMatch(pair -> mayMeet(thisRound, pair));
            request = request.after(round.past(), request.week().plusDays(7));
        }
    }

    /** Two who are left out although they could meet. */
    private static List<Set<MemberId>> leftOutPairs(Grouping round) {
        return pairs(
                List.of(round.leftOut().stream().map(Grouping.LeftOut::member).toList()));
    }

    private static boolean mayMeet(MatchRequest request, Set<MemberId> pair) {
        boolean avoid = request.avoided().stream().anyMatch(one -> pair.equals(Set.of(one.by(), one.whom())));
        var two = request.roster().stream()
                .filter(one -> pair.contains(one.member()))
                .toList();
        return !avoid && hours(request, two.get(0), two.get(1)) >= 1;
    }

    private static double hours(MatchRequest request, Participant one, Participant other) {
        return new SharedHours(request.week()).longest(one.hours(), other.hours());
    }

    @ParameterizedTest(name = "{0} people, seed {1}")
    @CsvSource({"4, 1", "5, 2", "6, 3", "7, 4", "8, 5", "9, 6", "10, 7", "6, 8", "8, 9", "10, 10", "9, 11", "7, 12"})
    void noWayToFormPairsLeavesFewerOutOrRepeatsLess(int people, int seed) {
        var random = new Random(seed);
        var request = Team.request(Team.plain(people), Team.avoided(people, 0.2, random), 2);
        for (int round = 0; round < 14; round++) {
            var found = Matcher.match(request, TimeLimit.NONE);
            var brute = new BruteForce(request).best();
            assertThat(new BruteForce(request).price(found.groups())).isEqualTo(brute);
            request = request.after(found.past(), request.week().plusDays(7));
        }
    }

    @ParameterizedTest(name = "{0} people in groups of {1}, seed {2}")
    @CsvSource({"6, 3, 1", "7, 3, 2", "8, 3, 3", "9, 3, 4", "8, 4, 5", "9, 4, 6", "10, 4, 7", "10, 5, 8", "9, 5, 9"})
    void noWayToFormLargerGroupsFitsBetter(int people, int size, int seed) {
        var request = Team.request(Team.talkative(people, new Random(seed)), Set.of(), size);
        var found = Matcher.match(request, TimeLimit.NONE);
        var sizes = found.groups().stream().map(List::size).sorted().toList();

        assertThat(lost(request, found.groups())).isEqualTo(leastLost(request, sizes));
    }

    /** What the best groups of these sizes miss of the best fit. */
    private static int leastLost(MatchRequest request, List<Integer> sizes) {
        var members = request.roster().stream().map(Participant::member).toList();
        return fill(request, members, new ArrayList<>(), sizes);
    }

    private static int fill(
            MatchRequest request, List<MemberId> rest, List<List<MemberId>> groups, List<Integer> sizes) {
        if (rest.isEmpty()) {
            var found = groups.stream().map(List::size).sorted().toList();
            return found.equals(sizes) ? lost(request, groups) : Integer.MAX_VALUE;
        }
        int best = Integer.MAX_VALUE;
        var others = rest.subList(1, rest.size());
        for (int some = 0; some < 1 << others.size(); some++) {
            if (sizes.contains(Integer.bitCount(some) + 1)) {
                var group = new ArrayList<>(List.of(rest.get(0)));
                var left = new ArrayList<MemberId>();
                for (int i = 0; i < others.size(); i++) {
                    (((some >> i) & 1) == 1 ? group : left).add(others.get(i));
                }
                groups.add(group);
                best = Math.min(best, fill(request, left, groups, sizes));
                groups.removeLast();
            }
        }
        return best;
    }

    private static int lost(MatchRequest request, List<List<MemberId>> groups) {
        return pairs(groups).stream()
                .mapToInt(pair -> Fit.BEST - fit(request, List.copyOf(pair)))
                .sum();
    }

    private static int fit(MatchRequest request, List<MemberId> pair) {
        var people = people(request);
        var one = people.get(pair.get(0));
        var other = people.get(pair.get(1));
        return one == null || other == null
                ? 0
                : Fit.of(one, other, hours(request, one, other)).total();
    }

    private static Map<MemberId, Participant> people(MatchRequest request) {
        return request.roster().stream().collect(Collectors.toMap(Participant::member, Function.identity()));
    }

    @ParameterizedTest(name = "{0} people, seed {1}")
    @CsvSource({"14, 1", "20, 2", "30, 3", "60, 4", "100, 5"})
    void pairsAreAsGoodAsTheExactOptimum(int people, int seed) {
        var request = Team.request(Team.talkative(people, new Random(seed)));
        int found = pairs(Matcher.match(request, TimeLimit.NONE).groups()).stream()
                .mapToInt(pair -> fit(request, List.copyOf(pair)))
                .sum();

        assertThat(found).isEqualTo(exact(request));
    }

    @ParameterizedTest(name = "{0} people, seed {1}")
    @CsvSource({"14, 1", "18, 2", "20, 3"})
    void inAWholeCycleNobodyMeetsTwiceAndTheFirstHalfFitsAsWellAsItCan(int people, int seed) {
        var request = Team.request(Team.talkative(people, new Random(seed)));
        var met = new HashSet<Set<MemberId>>();
        for (int round = 1; round < people; round++) {
            var asked = request;
            var found = Matcher.match(request, TimeLimit.NONE);
            var pairs = pairs(found.groups());
            assertThat(pairs).hasSize(people / 2).noneMatch(met::contains);
            int fit = pairs.stream()
                    .mapToInt(pair -> fit(asked, List.copyOf(pair)))
                    .sum();
            assertThat(round > people / 2 || 100 * fit >= 99 * exact(request)).isTrue();
            met.addAll(pairs);
            request = request.after(found.past(), request.week());
        }
    }

    private static int exact(MatchRequest request) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        int people = request.roster().size();
        var met = new HashSet<Set<MemberId>>();
        request.history().forEach(round -> met.addAll(pairs(round.groups())));
        for (int i = 0; i < people; i++) {
            graph.addVertex(i);
            for (int j = 0; j < i; j++) {
                if (!met.contains(Set.of(member(i), member(j)))) {
                    graph.setEdgeWeight(graph.addEdge(i, j), fit(request, List.of(member(i), member(j))));
                }
            }
        }
        return (int) new KolmogorovWeightedPerfectMatching<>(graph, ObjectiveSense.MAXIMIZE)
                .getMatching()
                .getWeight();
    }

    /** Every way to form pairs and threes, compared by people left out, then thirds, then recent repeats. */
    private static final class BruteForce {
        private final MatchRequest request;
        private final Map<Set<MemberId>, Integer> ago = new HashMap<>();
        private final Set<Set<MemberId>> avoided = new HashSet<>();

        BruteForce(MatchRequest request) {
            this.request = request;
            var history = request.history();
            for (int i = 0; i < history.size(); i++) {
                for (var pair : pairs(history.get(i).groups())) {
                    ago.put(pair, history.size() - i);
                }
            }
            request.avoided().forEach(one -> avoided.add(Set.of(one.by(), one.whom())));
        }

        List<Integer> best() {
            var all = new ArrayList<List<Integer>>();
            collect(request.roster().stream().map(Participant::member).toList(), new ArrayList<>(), all);
            return all.stream().min(BruteForce::compare).orElseThrow();
        }

        List<Integer> price(List<List<MemberId>> groups) {
            int matched = groups.stream().mapToInt(List::size).sum();
            int thirds =
                    (int) groups.stream().filter(group -> group.size() == 3).count();
            int out = request.roster().size() - matched;
            var met = pairs(groups);
            int recent = (int) met.stream()
                    .filter(pair -> ago.getOrDefault(pair, 99) <= 12)
                    .count();
            return hasDebts() ? List.of(out) : List.of(out, thirds, recent);
        }

        /** With debts the later stages are not comparable by these counts alone. */
        private boolean hasDebts() {
            return request.history().stream()
                    .anyMatch(round -> !round.leftOut().isEmpty()
                            || round.groups().stream().anyMatch(group -> group.size() > 2));
        }

        private static int compare(List<Integer> one, List<Integer> other) {
            for (int i = 0; i < one.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return Integer.compare(one.get(i), other.get(i));
                }
            }
            return 0;
        }

        private void collect(List<MemberId> rest, List<List<MemberId>> groups, List<List<Integer>> all) {
            if (rest.isEmpty()) {
                all.add(price(groups));
                return;
            }
            var first = rest.get(0);
            var others = rest.subList(1, rest.size());
            collect(others, groups, all);
            for (int i = 0; i < others.size(); i++) {
                tryGroup(List.of(first, others.get(i)), others, groups, all);
                for (int j = 0; j < i; j++) {
                    tryGroup(List.of(first, others.get(i), others.get(j)), others, groups, all);
                }
            }
        }

        private void tryGroup(
                List<MemberId> group, List<MemberId> others, List<List<MemberId>> groups, List<List<Integer>> all) {
            if (Collections.disjoint(avoided, pairs(List.of(group)))) {
                groups.add(group);
                collect(others.stream().filter(one -> !group.contains(one)).toList(), groups, all);
                groups.removeLast();
            }
        }
    }
}
