package dev.rapport.benchmarks.introductions;

import java.util.Optional;

/**
 * Whether a round of pairs could fit better and still leave as many rounds without a repeat: every perfect matching
 * that fits better is tried, with so many steps. For up to 64 people; knows nothing of how Rapport looks ahead.
 */
final class KeptOptimum {
    private static final int STEPS = 20_000_000;

    private final int[][] fit;
    private final int n;
    private final int[] best;
    private int steps;

    /** @param fit of those who may meet and never did; negative for all others */
    KeptOptimum(int[][] fit) {
        this.fit = fit;
        n = fit.length;
        best = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                best[i] = Math.max(best[i], fit[i][j]);
            }
        }
    }

    /**
     * @param found the sum of fit of a round that leaves {@code following} rounds
     * @return whether there is a better one that leaves as many; nothing if that took too long to find out
     */
    Optional<Boolean> isBeaten(int found, int following) {
        steps = STEPS;
        var may = new long[n];
        int bound = 0;
        for (int i = 0; i < n; i++) {
            bound += best[i];
            for (int j = 0; j < n; j++) {
                may[i] |= fit[i][j] >= 0 ? 1L << j : 0;
            }
        }
        long all = n == Long.SIZE ? -1L : (1L << n) - 1;
        boolean beaten = better(may, all, bound - 2 * found, following);
        return steps > 0 ? Optional.of(beaten) : beaten ? Optional.of(true) : Optional.empty();
    }

    /** @param slack twice what may be lost yet, and a little more */
    private boolean better(long[] may, long free, int slack, int following) {
        if (slack <= 0 || --steps <= 0) {
            return false;
        }
        if (free == 0) {
            return leaves(may, following);
        }
        int one = fewest(may, free);
        for (long left = may[one] & free; left != 0; left &= left - 1) {
            int other = Long.numberOfTrailingZeros(left);
            int lost = best[one] + best[other] - 2 * fit[one][other];
            var without = without(may, one, other);
            if (better(without, free & ~(1L << one) & ~(1L << other), slack - lost, following)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many disjoint perfect matchings are left. */
    private boolean leaves(long[] may, int rounds) {
        if (rounds == 0) {
            return true;
        }
        for (long some : may) {
            if (Long.bitCount(some) < rounds) {
                return false;
            }
        }
        return another(may, n == Long.SIZE ? -1L : (1L << n) - 1, rounds);
    }

    private boolean another(long[] may, long free, int rounds) {
        if (--steps <= 0) {
            return false;
        }
        if (free == 0) {
            return leaves(may, rounds - 1);
        }
        int one = fewest(may, free);
        for (long left = may[one] & free; left != 0; left &= left - 1) {
            int other = Long.numberOfTrailingZeros(left);
            if (another(without(may, one, other), free & ~(1L << one) & ~(1L << other), rounds)) {
                return true;
            }
        }
        return false;
    }

    private static long[] without(long[] may, int one, int other) {
        var left = may.clone();
        left[one] &= ~(1L << other);
        left[other] &= ~(1L << one);
        return left;
    }

    /** Who has the fewest left to choose from. */
    private static int fewest(long[] may, long free) {
        int fewest = Long.SIZE + 1;
        int place = -1;
        for (long left = free; left != 0; left &= left - 1) {
            int one = Long.numberOfTrailingZeros(left);
            int many = Long.bitCount(may[one] & free);
            if (many < fewest) {
                fewest = many;
                place = one;
            }
        }
        return place;
    }
}
