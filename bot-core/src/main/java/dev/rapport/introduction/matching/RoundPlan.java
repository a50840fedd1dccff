package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Rounds planned ahead, for an even number of people in pairs: disjoint perfect matchings of those who never met. The
 * circle method, begun at an earlier round of the same people, gives as many as there can be; where people changed,
 * rounds are planned only when the next one could lead into a dead end, by trying.
 */
final class RoundPlan {
    private static final int UP_TO = 500;
    private static final int TRIED_UP_TO = 64;
    private static final int TRIES = 24;
    private static final int ANCHORS = 3;
    private static final int ARRANGEMENTS = 8;

    private final Weights weights;
    private final int n;
    private final boolean[][] fresh;

    private RoundPlan(Weights weights) {
        this.weights = weights;
        n = weights.n;
        fresh = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                fresh[i][j] = i != j && weights.ago(i, j) == 0 && weights.allowed(i, j);
            }
        }
    }

    /** The round that keeps most rounds without a repeat open; nothing where every choice does, or none can. */
    static Optional<Proposal> next(Weights weights) {
        boolean planned = weights.n >= 4
                && weights.n % 2 == 0
                && weights.n <= UP_TO
                && weights.request().settings().groupSize() == 2;
        return planned ? new RoundPlan(weights).next() : Optional.empty();
    }

    private Optional<Proposal> next() {
        int bound = mostRounds();
        if (bound == 0) {
            return Optional.empty();
        }
        var whole = wholeRounds();
        if (whole.size() < bound) {
            if (bound - 1 >= n / 2) { // Dirac: another perfect matching is sure whatever is chosen now
                return Optional.empty();
            }
            whole = n <= TRIED_UP_TO ? tried(whole) : whole;
        }
        return whole.stream()
                .map(pairs -> new Proposal(
                        pairs.stream()
                                .map(pair -> List.of(pair.one(), pair.other()))
                                .toList(),
                        List.of(),
                        false))
                .min(Comparator.comparingLong(proposal -> proposal.cost(weights)));
    }

    /** Nobody has more rounds without a repeat before them than people they never met. */
    private int mostRounds() {
        int least = n;
        for (var row : fresh) {
            int degree = 0;
            for (boolean one : row) {
                degree += one ? 1 : 0;
            }
            least = Math.min(least, degree);
        }
        return least;
    }

    private List<List<Edge>> wholeRounds() {
        List<List<Edge>> best = List.of();
        var anchors = weights.request().history().stream()
                .flatMap(round -> weights.pairsOfAll(round).stream())
                .limit(ANCHORS)
                .toList();
        for (var anchor : anchors) {
            for (int k = 0; k < ARRANGEMENTS; k++) {
                var order = new ArrayList<>(anchor);
                Collections.shuffle(order, new Random(weights.request().seed() + k));
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

    /** The longest of several plans by chance, one of them going on from what is given. */
    private List<List<Edge>> tried(List<List<Edge>> given) {
        var random = new Random(weights.request().seed());
        var best = continued(given, random);
        for (int k = 0; k < TRIES; k++) {
            var plan = continued(List.of(), random);
            best = plan.size() > best.size() ? plan : best;
        }
        return best;
    }

    private List<List<Edge>> continued(List<List<Edge>> given, Random random) {
        var plan = new ArrayList<>(given);
        var free = new ArrayList<Edge>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (fresh[i][j]) {
                    free.add(new Edge(i, j));
                }
            }
        }
        plan.forEach(round -> removeAll(free, round));
        while (true) {
            Collections.shuffle(free, random);
            var next = Proposal.ofMates(Blossom.of(n, free).largest());
            if (!next.leftOut().isEmpty()) {
                return plan;
            }
            var pairs = next.groups().stream()
                    .map(pair -> new Edge(pair.get(0), pair.get(1)))
                    .toList();
            plan.add(pairs);
            removeAll(free, pairs);
        }
    }

    private static void removeAll(List<Edge> free, List<Edge> round) {
        round.forEach(pair -> {
            free.remove(new Edge(pair.one(), pair.other()));
            free.remove(new Edge(pair.other(), pair.one()));
        });
    }
}
