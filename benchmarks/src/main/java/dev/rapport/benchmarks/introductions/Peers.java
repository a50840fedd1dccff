package dev.rapport.benchmarks.introductions;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Participant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.matching.SparseEdmondsMaximumCardinalityMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** The four published algorithms, from their descriptions; all but the first look at pairs: no forbidden ones. */
final class Peers {
    private static final int BANNED_ROUNDS = 10;

    private Peers() {}

    /** Icebreaker: shuffled, neighbours pair up, an odd one is dropped. */
    static List<List<Participant>> icebreaker(List<Participant> people, Past past, Random random) {
        var order = new ArrayList<>(people);
        Collections.shuffle(order, random);
        var pairs = new ArrayList<List<Participant>>();
        for (int i = 0; i + 1 < order.size(); i += 2) {
            pairs.add(List.of(order.get(i), order.get(i + 1)));
        }
        return pairs;
    }

    private record Scored(Participant one, Participant other, int score) {}

    /**
     * doughnut: every pair scores +1 if the zones differ and -2 for each time it was paired; sorted, taken greedily,
     * equal ones by chance.
     */
    static List<List<Participant>> doughnut(List<Participant> people, Past past, Random random) {
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = people.get(i);
                var other = people.get(j);
                if (past.mayMeet(one, other)) {
                    int apart = one.hours().zone().equals(other.hours().zone()) ? 0 : 1;
                    scored.add(new Scored(one, other, apart - 2 * past.timesMet(one, other)));
                }
            }
        }
        Collections.shuffle(scored, random);
        scored.sort(Comparator.comparingInt(Scored::score).reversed());
        Set<MemberId> taken = new HashSet<>();
        var pairs = new ArrayList<List<Participant>>();
        for (var pair : scored) {
            if (!taken.contains(pair.one().member())
                    && !taken.contains(pair.other().member())) {
                taken.add(pair.one().member());
                taken.add(pair.other().member());
                pairs.add(List.of(pair.one(), pair.other()));
            }
        }
        return pairs;
    }

    /** Chat Roulette: in random order each takes a random free person never met before, else any free one. */
    static List<List<Participant>> chatRoulette(List<Participant> people, Past past, Random random) {
        var free = new ArrayList<>(people);
        Collections.shuffle(free, random);
        var pairs = new ArrayList<List<Participant>>();
        while (free.size() > 1) {
            var one = free.removeLast();
            var all = free.stream().filter(other -> past.mayMeet(one, other)).toList();
            var never =
                    all.stream().filter(other -> past.timesMet(one, other) == 0).toList();
            var some = never.isEmpty() ? all : never;
            if (!some.isEmpty()) {
                var other = some.get(random.nextInt(some.size()));
                free.remove(other);
                pairs.add(List.of(one, other));
            }
        }
        return pairs;
    }

    /** Yelp Beans: all pairs but those met in the last ten rounds, maximum cardinality, all weights 1. */
    static List<List<Participant>> yelpBeans(List<Participant> people, Past past, Random random) {
        var order = new ArrayList<>(people);
        Collections.shuffle(order, random);
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int i = 0; i < order.size(); i++) {
            graph.addVertex(i);
            for (int j = 0; j < i; j++) {
                int ago = past.ago(order.get(i), order.get(j));
                if (past.mayMeet(order.get(i), order.get(j)) && (ago == 0 || ago > BANNED_ROUNDS)) {
                    graph.addEdge(i, j);
                }
            }
        }
        var matching = new SparseEdmondsMaximumCardinalityMatching<>(graph).getMatching();
        return matching.getEdges().stream()
                .map(edge -> List.of(order.get(graph.getEdgeSource(edge)), order.get(graph.getEdgeTarget(edge))))
                .toList();
    }
}
