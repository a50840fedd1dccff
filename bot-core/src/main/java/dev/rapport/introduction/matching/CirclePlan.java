package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The rounds of a circle method that are still without a repeat, begun at an earlier round of the same people: as many
 * as there can be where nobody came or went since.
 */
final class CirclePlan {
    private static final int ANCHORS = 3;
    private static final int ARRANGEMENTS = 8;

    private final Weights weights;
    private final int n;
    private final boolean[][] fresh;

    /** @param fresh who may meet whom and never did */
    CirclePlan(Weights weights, boolean[][] fresh) {
        this.weights = weights;
        this.fresh = fresh;
        n = weights.n;
    }

    List<List<Edge>> rounds() {
        List<List<Edge>> best = List.of();
        var anchors = weights.request().history().stream()
                .flatMap(round -> weights.pairsOfAll(round).stream())
                .limit(ANCHORS)
                .toList();
        for (var anchor : anchors) {
            for (int k = 0; k < ARRANGEMENTS; k++) {
                var order = new ArrayList<>(anchor);
                Collections.shuffle(
                        order, new SplittableRandom(weights.request().seed() + k));
                var whole = whole(seats(order));
                best = whole.size() > best.size() ? whole : best;
            }
        }
        return best;
    }

    /** Seats for the circle method whose first round is these pairs. */
    private int[] seats(List<Edge> pairs) {
        var seats = new int[n];
        for (int i = 0; i < pairs.size(); i++) {
            seats[i] = pairs.get(i).one();
            seats[n - 1 - i] = pairs.get(i).other();
        }
        return seats;
    }

    private List<List<Edge>> whole(int[] seats) {
        var rounds = new ArrayList<List<Edge>>();
        for (int round = 0; round < n - 1; round++) {
            var pairs = new ArrayList<Edge>();
            pairs.add(new Edge(seats[n - 1], seats[round]));
            for (int i = 1; i < n / 2; i++) {
                pairs.add(new Edge(seats[(round + i) % (n - 1)], seats[(round - i + n - 1) % (n - 1)]));
            }
            if (pairs.stream().allMatch(pair -> fresh[pair.one()][pair.other()])) {
                rounds.add(pairs);
            }
        }
        return rounds;
    }
}
