package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The pairs that are weighed: all of a small team, of a large one a number for each person that does not grow with it.
 * Looked at are random others, others with the same hours, and whoever offers what one asks for; the cheapest are kept.
 */
final class Candidates {
    private static final int AT_RANDOM = 32;
    private static final int SAME_HOURS = 8;
    private static final int OFFERERS = 8;
    private static final int KEPT = 12;

    private final Weights weights;
    private final int[] kept;
    private final int[][] others;
    private final long[][] costs;

    private Candidates(Weights weights) {
        this.weights = weights;
        kept = new int[weights.n];
        others = new int[weights.n][KEPT];
        costs = new long[weights.n][KEPT];
    }

    static List<Edge> of(Weights weights) {
        return weights.n <= weights.request().settings().everyPairUpTo() ? all(weights) : thinned(weights);
    }

    private static List<Edge> all(Weights weights) {
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < weights.n; i++) {
            for (int j = i + 1; j < weights.n; j++) {
                if (weights.allowed(i, j)) {
                    edges.add(new Edge(i, j));
                }
            }
        }
        return edges;
    }

    /** All pairs of some people, for whom too few were kept. */
    static List<Edge> widened(Weights weights, List<Edge> edges, Collection<Integer> people) {
        var wider = new LinkedHashSet<>(edges);
        for (int one : people) {
            for (int other = 0; other < weights.n; other++) {
                if (weights.allowed(one, other)) {
                    wider.add(new Edge(Math.min(one, other), Math.max(one, other)));
                }
            }
        }
        return List.copyOf(wider);
    }

    private static List<Edge> thinned(Weights weights) {
        var candidates = new Candidates(weights);
        var request = weights.request();
        var random = new SplittableRandom(request.seed() + request.history().size());
        candidates.lookAround(IntStream.range(0, weights.n).boxed().toList(), AT_RANDOM, random);
        var byHours = new HashMap<Object, List<Integer>>();
        for (int i = 0; i < weights.n; i++) {
            byHours.computeIfAbsent(weights.person(i).hours(), none -> new ArrayList<>())
                    .add(i);
        }
        byHours.values().forEach(same -> candidates.lookAround(same, SAME_HOURS, random));
        candidates.lookForOffers(random);
        return candidates.best();
    }

    /** The same distances for everyone, so that everyone has as many. */
    private void lookAround(List<Integer> ring, int distances, SplittableRandom random) {
        int size = ring.size();
        for (int k = 0; k < Math.min(distances, size / 2); k++) {
            int distance = size / 2 <= distances ? k + 1 : 1 + random.nextInt(size / 2);
            for (int i = 0; i < size; i++) {
                look(ring.get(i), ring.get((i + distance) % size));
            }
        }
    }

    private void lookForOffers(SplittableRandom random) {
        Map<String, List<Integer>> offerers = new HashMap<>();
        for (int i = 0; i < weights.n; i++) {
            for (var offer : weights.person(i).profile().offers()) {
                offerers.computeIfAbsent(offer, none -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < weights.n; i++) {
            for (var ask : weights.person(i).profile().asks().stream().sorted().toList()) {
                var found = offerers.getOrDefault(ask, List.of());
                int start = found.isEmpty() ? 0 : random.nextInt(found.size());
                for (int k = 0; k < Math.min(OFFERERS, found.size()); k++) {
                    look(i, found.get((start + k) % found.size()));
                }
            }
        }
    }

    private void look(int one, int other) {
        long cost = one == other ? Weights.NEVER : weights.cost(one, other);
        if (cost != Weights.NEVER) {
            keep(one, other, cost);
            keep(other, one, cost);
        }
    }

    /** Among the cheapest of somebody, in order; of two that cost the same the one looked at first. */
    private void keep(int one, int other, long cost) {
        int size = kept[one];
        if (size == KEPT && costs[one][KEPT - 1] <= cost) {
            return;
        }
        for (int k = 0; k < size; k++) {
            if (others[one][k] == other) {
                return;
            }
        }
        int at = size == KEPT ? KEPT - 1 : size;
        for (; at > 0 && costs[one][at - 1] > cost; at--) {
            costs[one][at] = costs[one][at - 1];
            others[one][at] = others[one][at - 1];
        }
        costs[one][at] = cost;
        others[one][at] = other;
        kept[one] = Math.min(KEPT, size + 1);
    }

    private List<Edge> best() {
        var edges = new LinkedHashSet<Edge>();
        for (int one = 0; one < weights.n; one++) {
            for (int k = 0; k < kept[one]; k++) {
                int other = others[one][k];
                edges.add(new Edge(Math.min(one, other), Math.max(one, other)));
            }
        }
        return List.copyOf(edges);
    }
}
