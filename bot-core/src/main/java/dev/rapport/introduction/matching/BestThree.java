package dev.rapport.introduction.matching;

import dev.rapport.introduction.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best round of an odd number of people, all pairs but one group of three, if none of the pairs ever met: exact, in
 * a small team. With a pair of the three, the rest is a matching that leaves the third one out; the cheapest of those
 * is known for everybody, so that few groups of three have to be tried.
 */
final class BestThree {
    private static final long DEAR = 1L << 31;

    private final Weights weights;
    private final int n;
    private final long[][] price;

    private BestThree(Weights weights, List<Edge> edges) {
        this.weights = weights;
        n = weights.n;
        price = new long[n][n];
        Arrays.stream(price).forEach(row -> Arrays.fill(row, DEAR));
        for (var edge : edges) {
            price[edge.one()][edge.other()] = weights.loss(edge.one(), edge.other());
            price[edge.other()][edge.one()] = price[edge.one()][edge.other()];
        }
    }

    /**
     * Nothing if the limit runs out or no round is without a repeat.
     *
     * @param edges of those who never met
     */
    static Optional<Proposal> of(Weights weights, List<Edge> edges, TimeLimit limit) {
        return limit.within(() -> new BestThree(weights, edges).best()).flatMap(found -> found);
    }

    private record Three(List<Integer> group, long cost, long atLeast) {}

    private Optional<Proposal> best() {
        Optional<Proposal> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (var three : threes()) {
            if (three.atLeast() >= least) {
                break;
            }
            var mates = pairsWithout(three.group());
            long cost = three.cost() + sum(mates);
            if (sum(mates) < DEAR && cost < least) {
                least = cost;
                var groups = new ArrayList<>(Proposal.ofMates(mates).groups());
                groups.add(three.group());
                best = Optional.of(new Proposal(groups, List.of(), false));
            }
        }
        return best;
    }

    private List<Three> threes() {
        var without = new long[n];
        for (int i = 0; i < n; i++) {
            without[i] = sum(pairsWithout(List.of(i)));
        }
        var all = new ArrayList<Three>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    if (price[i][j] < DEAR && price[i][k] < DEAR && price[j][k] < DEAR) {
                        long rest = Math.max(
                                without[i] - price[j][k], Math.max(without[j] - price[i][k], without[k] - price[i][j]));
                        var group = List.of(i, j, k);
                        long cost = weights.cost(group);
                        all.add(new Three(group, cost, cost + rest));
                    }
                }
            }
        }
        all.sort(Comparator.comparingLong(Three::atLeast));
        return all;
    }

    private int[] pairsWithout(List<Integer> some) {
        var graph = new Blossom(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (!some.contains(i) && !some.contains(j)) {
                    graph.add(i, j, price[i][j]);
                }
            }
        }
        return graph.cheapest(TimeLimit.NONE).orElseThrow();
    }

    private long sum(int[] mates) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i < mates[i] ? price[i][mates[i]] : 0;
        }
        return sum;
    }
}
