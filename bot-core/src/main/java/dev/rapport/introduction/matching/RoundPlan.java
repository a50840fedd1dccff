package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

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

    /**
     * The round that keeps most rounds without a repeat open.
     *
     * @param best the best round by its own weights: taken where it keeps as many open, and where nothing is planned
     */
    static Proposal next(Weights weights, Supplier<Proposal> best) {
        boolean planned = weights.n >= 4
                && weights.n % 2 == 0
                && weights.n <= UP_TO
                && weights.request().settings().groupSize() == 2;
        return planned ? new RoundPlan(weights).next(best) : best.get();
    }

    private Proposal next(Supplier<Proposal> best) {
        int bound = mostRounds();
        var whole = bound == 0 ? List.<List<Edge>>of() : wholeRounds();
        boolean anyWillDo = bound - 1 >= n / 2; // Dirac: another perfect matching is sure whatever is chosen now
        if (whole.size() == bound && bound > 0) {
            return cheapest(whole);
        }
        var free = best.get();
        if (bound == 0 || anyWillDo) {
            return free;
        }
        var plan = n <= TRIED_UP_TO ? tried(List.of(whole, List.of())) : whole;
        return plan.isEmpty() || keepsOpen(free, plan.size()) ? free : cheapest(plan);
    }

    /** Whether so many rounds without a repeat can be found that begin with this one. */
    private boolean keepsOpen(Proposal first, int rounds) {
        return n <= TRIED_UP_TO
                && first.leftOut().isEmpty()
                && !first.anyRepeat(weights)
                && tried(List.of(List.of(pairs(first)))).size() >= rounds;
    }

    private static List<Edge> pairs(Proposal proposal) {
        return proposal.groups().stream()
                .map(pair -> new Edge(pair.get(0), pair.get(1)))
                .toList();
    }

    private Proposal cheapest(List<List<Edge>> rounds) {
        return rounds.stream()
                .map(round -> new Proposal(
                        round.stream()
                                .map(pair -> List.of(pair.one(), pair.other()))
                                .toList(),
                        List.of(),
                        false))
                .min(Comparator.comparingLong(proposal -> proposal.cost(weights)))
                .orElseThrow();
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

    /** The longest of several plans by chance, each going on from one of the given beginnings. */
    private List<List<Edge>> tried(List<List<List<Edge>>> beginnings) {
        var random = new SplittableRandom(weights.request().seed());
        List<List<Edge>> best = List.of();
        for (int k = 0; k < TRIES; k++) {
            var plan = continued(beginnings.get(k % beginnings.size()), random);
            best = plan.size() > best.size() ? plan : best;
        }
        return best;
    }

    private List<List<Edge>> continued(List<List<Edge>> given, SplittableRandom random) {
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
            var pairs = pairs(next);
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
