package dev.rapport.introduction.matching;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A plan of disjoint rounds whose first one is made better while the plan stays as long: two rounds together are
 * cycles, and in each cycle they may change sides. Where that helps no more, a change by chance is tried.
 */
final class PlanExchange {
    private static final int TRIES = 1_500;

    private final Weights weights;
    private final SplittableRandom random;
    private final int n;
    private int[][] mate;
    private long cost;

    /** @param first the round that counts; no pair of it is in those that follow */
    PlanExchange(Weights weights, List<Edge> first, List<List<Edge>> following, SplittableRandom random) {
        this.weights = weights;
        this.random = random;
        n = weights.n;
        mate = new int[1 + following.size()][n];
        for (int round = 0; round < mate.length; round++) {
            for (var pair : round == 0 ? first : following.get(round - 1)) {
                mate[round][pair.one()] = pair.other();
                mate[round][pair.other()] = pair.one();
            }
        }
        for (int i = 0; i < n; i++) {
            cost += i < mate[0][i] ? weights.loss(i, mate[0][i]) : 0;
        }
    }

    /**
     * The rounds that follow when the first one is as good as was found.
     *
     * @param enough what the first one may cost, so that nothing better is looked for
     */
    List<List<Edge>> following(long enough) {
        descend();
        var best = copy();
        long least = cost;
        for (int k = 0; k < TRIES && least > enough && mate.length > 2; k++) {
            long before = cost;
            var kept = copy();
            changeByChance();
            descend();
            if (cost > before) {
                mate = kept;
                cost = before;
            }
            if (cost < least) {
                least = cost;
                best = copy();
            }
        }
        return Arrays.stream(best).skip(1).map(PlanExchange::pairs).toList();
    }

    private static List<Edge> pairs(int[] mates) {
        return IntStream.range(0, mates.length)
                .filter(i -> i < mates[i])
                .mapToObj(i -> new Edge(i, mates[i]))
                .toList();
    }

    private int[][] copy() {
        return Arrays.stream(mate).map(int[]::clone).toArray(int[][]::new);
    }

    private void changeByChance() {
        for (int k = random.nextInt(3); k >= 0; k--) {
            int one = random.nextInt(mate.length);
            int other = (one + 1 + random.nextInt(mate.length - 1)) % mate.length;
            int place = random.nextInt(n);
            if (one == 0 || other == 0) {
                cost += gain(one + other, place);
            }
            change(one, other, place);
        }
    }

    private void descend() {
        boolean better = true;
        while (better) {
            better = false;
            for (int round = 1; round < mate.length; round++) {
                better |= descend(round);
            }
        }
    }

    private boolean descend(int round) {
        boolean better = false;
        var seen = new boolean[n];
        for (int place = 0; place < n; place++) {
            if (!seen[place]) {
                int at = place;
                do {
                    seen[at] = true;
                    seen[mate[0][at]] = true;
                    at = mate[round][mate[0][at]];
                } while (at != place);
                long gain = gain(round, place);
                if (gain < 0) {
                    change(0, round, place);
                    cost += gain;
                    better = true;
                }
            }
        }
        return better;
    }

    /** What the first round costs more if it changes sides with another in the cycle through a place. */
    private long gain(int round, int place) {
        long gain = 0;
        int at = place;
        do {
            int next = mate[0][at];
            gain += weights.loss(next, mate[round][next]) - weights.loss(at, next);
            at = mate[round][next];
        } while (at != place);
        return gain;
    }

    private void change(int one, int other, int place) {
        int at = place;
        do {
            int next = mate[one][at];
            int following = mate[other][next];
            swap(one, other, at);
            swap(one, other, next);
            at = following;
        } while (at != place);
    }

    private void swap(int one, int other, int place) {
        int kept = mate[one][place];
        mate[one][place] = mate[other][place];
        mate[other][place] = kept;
    }
}
