package dev.rapport.introduction.matching;

import dev.rapport.introduction.TimeLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Looks ahead, for an even number of people in pairs: the next round is the best by its own weights, or within a
 * hundredth of it, that as many rounds without a repeat can follow as can be had. Where no such round is found, what
 * can follow comes before the last hundredths of fit.
 */
final class RoundPlan {
    private static final int UP_TO = 500;
    private static final int SEARCHED_UP_TO = 200;
    private static final int EVERY_ROUND_UP_TO = 64;
    private static final int ROUNDS_AHEAD = 24;
    private static final int TIMETABLES = 12;
    private static final long A_HUNDREDTH = 100;

    private final Weights weights;
    private final TimeLimit limit;
    private final int n;
    private final boolean[][] fresh;
    private final SplittableRandom random;

    private RoundPlan(Weights weights, TimeLimit limit) {
        this.weights = weights;
        this.limit = limit;
        n = weights.n;
        random = new SplittableRandom(weights.request().seed());
        fresh = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                fresh[i][j] = i != j && weights.ago(i, j) == 0 && weights.allowed(i, j);
            }
        }
    }

    /** @param best the best round by its own weights */
    static Proposal next(Weights weights, TimeLimit limit, Supplier<Proposal> best) {
        boolean planned = weights.n >= 4
                && weights.n % 2 == 0
                && weights.n <= UP_TO
                && weights.request().settings().groupSize() == 2;
        return planned ? new RoundPlan(weights, limit).next(best.get()) : best.get();
    }

    private Proposal next(Proposal free) {
        int bound = mostRounds();
        if (bound == 0) {
            return free;
        }
        var circle = new CirclePlan(weights, fresh).rounds();
        if (free.approximate() || !free.leftOut().isEmpty() || free.anyRepeat(weights)) {
            return circle.isEmpty() ? free : cheapest(circle); // a thinned graph may lack the pairs that are there
        }
        if (circle.size() == bound) {
            var next = cheapest(circle);
            if (n > SEARCHED_UP_TO || isNearly(next, free)) {
                return next;
            }
        }
        boolean anyWillDo = bound - 1 >= n / 2; // Dirac: another perfect matching is sure whatever is chosen now
        if (anyWillDo) {
            return free;
        }
        if (n > SEARCHED_UP_TO) {
            return circle.isEmpty() ? free : cheapest(circle);
        }
        return ahead(free, circle, n <= EVERY_ROUND_UP_TO ? bound : Math.min(bound, ROUNDS_AHEAD));
    }

    private Proposal ahead(Proposal free, List<List<Edge>> circle, int most) {
        int open = 1;
        for (int more = most; open < more; ) {
            int middle = (open + more + 1) / 2;
            if (after(pairs(free), middle - 1).isPresent()) {
                open = middle;
            } else {
                more = middle - 1;
            }
        }
        var plan = circle;
        for (int rounds = Math.max(open, circle.size()) + 1; rounds <= most; rounds++) {
            var longer = new Timetable(fresh, rounds, random).search();
            if (longer.isEmpty()) {
                break;
            }
            plan = longer.get();
        }
        return plan.size() <= open ? free : improved(plan, free);
    }

    /** Keeps the length of a plan and makes its next round better, from one timetable after the other. */
    private Proposal improved(List<List<Edge>> plan, Proposal free) {
        var best = cheapest(plan);
        var timetable = plan;
        for (int k = 0; k < TIMETABLES && !isNearly(best, free); k++) {
            var next = nextOf(timetable, free.cost(weights) + worth(free) / A_HUNDREDTH);
            best = next.cost(weights) < best.cost(weights) ? next : best;
            timetable = new Timetable(fresh, plan.size(), random).search().orElse(plan);
        }
        return best;
    }

    private Proposal nextOf(List<List<Edge>> timetable, long enough) {
        var next = pairs(cheapest(timetable));
        var following = new ArrayList<>(timetable);
        following.remove(next);
        var better = pairs(bestBeside(following).orElseGet(() -> proposal(next)));
        var exchanged = new PlanExchange(weights, better, following, random).following(enough);
        return bestBeside(exchanged).orElseGet(() -> proposal(next));
    }

    /** The rounds that can follow if these pairs are not in them. */
    private Optional<List<List<Edge>>> after(List<Edge> pairs, int rounds) {
        return new Timetable(without(List.of(pairs)), rounds, random).search();
    }

    /** The best round of those pairs who are in none of the rounds to follow. */
    private Optional<Proposal> bestBeside(List<List<Edge>> following) {
        var left = without(following);
        var graph = Blossom.of(n, List.of());
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (left[i][j]) {
                    graph.add(i, j, weights.loss(i, j));
                }
            }
        }
        return graph.cheapest(limit).map(Proposal::ofMates);
    }

    private boolean[][] without(List<List<Edge>> rounds) {
        var left = new boolean[n][];
        for (int i = 0; i < n; i++) {
            left[i] = fresh[i].clone();
        }
        rounds.forEach(round -> round.forEach(pair -> {
            left[pair.one()][pair.other()] = false;
            left[pair.other()][pair.one()] = false;
        }));
        return left;
    }

    private boolean isNearly(Proposal round, Proposal free) {
        return (round.cost(weights) - free.cost(weights)) * A_HUNDREDTH <= worth(free);
    }

    private long worth(Proposal round) {
        return round.groups().stream()
                .mapToLong(pair -> weights.worth(pair.get(0), pair.get(1)))
                .sum();
    }

    private static List<Edge> pairs(Proposal proposal) {
        return proposal.groups().stream()
                .map(pair -> new Edge(pair.get(0), pair.get(1)))
                .toList();
    }

    private static Proposal proposal(List<Edge> round) {
        return new Proposal(
                round.stream().map(pair -> List.of(pair.one(), pair.other())).toList(), List.of(), false);
    }

    private Proposal cheapest(List<List<Edge>> rounds) {
        return rounds.stream()
                .map(RoundPlan::proposal)
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
}
