package dev.rapport.introduction.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * So many rounds of pairs in which everybody meets somebody else each time, among those who may meet: begun by chance,
 * then mended. Whoever has nobody in a round takes somebody from another, or exchanges two rounds along a chain of
 * pairs (Kempe), until nobody is left. What it finds is right; that it finds nothing proves nothing.
 */
final class Timetable {
    private static final int STEPS_A_PLACE = 200;

    private final int n;
    private final int rounds;
    private final int[][] others;
    private final int[][] mate;
    private final boolean[][] used;
    private final SplittableRandom random;
    private final int[] gaps;
    private final int[][] gapAt;
    private int open;

    /** @param may who may meet whom */
    Timetable(boolean[][] may, int rounds, SplittableRandom random) {
        n = may.length;
        this.rounds = rounds;
        this.random = random;
        others = new int[n][];
        for (int i = 0; i < n; i++) {
            others[i] = others(may[i]);
        }
        mate = new int[rounds][n];
        gapAt = new int[rounds][n];
        used = new boolean[n][n];
        gaps = new int[rounds * n];
    }

    private static int[] others(boolean[] row) {
        var all = new int[row.length];
        int size = 0;
        for (int j = 0; j < row.length; j++) {
            if (row[j]) {
                all[size++] = j;
            }
        }
        return Arrays.copyOf(all, size);
    }

    /** The rounds, or nothing if they were not found. */
    Optional<List<List<Edge>>> search() {
        if (Arrays.stream(others).anyMatch(some -> some.length < rounds)) {
            return Optional.empty();
        }
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(mate[round], Blossom.NOBODY);
            for (int place = 0; place < n; place++) {
                openGap(round, place);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int place = 0; place < n; place++) {
                if (mate[round][place] == Blossom.NOBODY) {
                    meetAnother(round, place);
                }
            }
        }
        for (int step = STEPS_A_PLACE * rounds * n; step > 0 && open > 0; step--) {
            mend(gaps[random.nextInt(open)]);
        }
        return open == 0 ? Optional.of(told()) : Optional.empty();
    }

    private List<List<Edge>> told() {
        var all = new ArrayList<List<Edge>>();
        for (var mates : mate) {
            var pairs = new ArrayList<Edge>();
            for (int i = 0; i < n; i++) {
                if (i < mates[i]) {
                    pairs.add(new Edge(i, mates[i]));
                }
            }
            all.add(pairs);
        }
        return all;
    }

    private void mend(int gap) {
        int round = gap / n;
        int place = gap % n;
        if (meetAnother(round, place)) {
            return;
        }
        int other = random.nextInt(rounds);
        if (mate[other][place] != Blossom.NOBODY && random.nextBoolean()) {
            exchange(round, other, place);
        } else {
            takeAnother(round, place);
        }
    }

    /** Two who have nobody in the same round, if they may meet. */
    private boolean meetAnother(int round, int place) {
        var some = others[place];
        int start = random.nextInt(some.length);
        for (int k = 0; k < some.length; k++) {
            int other = some[(start + k) % some.length];
            if (mate[round][other] == Blossom.NOBODY && !used[place][other]) {
                join(round, place, other);
                return true;
            }
        }
        return false;
    }

    /** Whoever that one would have met has nobody now. */
    private void takeAnother(int round, int place) {
        var some = others[place];
        int start = random.nextInt(some.length);
        for (int k = 0; k < some.length; k++) {
            int other = some[(start + k) % some.length];
            if (!used[place][other]) {
                int left = mate[round][other];
                used[other][left] = false;
                used[left][other] = false;
                mate[round][left] = Blossom.NOBODY;
                openGap(round, left);
                openGap(round, other);
                join(round, place, other);
                return;
            }
        }
    }

    private void join(int round, int place, int other) {
        mate[round][place] = other;
        mate[round][other] = place;
        used[place][other] = true;
        used[other][place] = true;
        closeGap(round, place);
        closeGap(round, other);
    }

    /** From here on, whoever met in one round meets in the other: the gap is in the other round then. */
    private void exchange(int round, int other, int place) {
        int at = place;
        int next = other;
        while (at != Blossom.NOBODY) {
            int following = mate[next][at];
            int kept = mate[round][at];
            mate[round][at] = mate[other][at];
            mate[other][at] = kept;
            if (at == place || following == Blossom.NOBODY) {
                gapMoves(round, other, at);
            }
            next = next == other ? round : other;
            at = following;
        }
    }

    private void gapMoves(int round, int other, int place) {
        int from = mate[round][place] == Blossom.NOBODY ? other : round;
        closeGap(from, place);
        openGap(from == round ? other : round, place);
    }

    private void openGap(int round, int place) {
        gapAt[round][place] = open;
        gaps[open++] = round * n + place;
    }

    private void closeGap(int round, int place) {
        int at = gapAt[round][place];
        int last = gaps[--open];
        gaps[at] = last;
        gapAt[last / n][last % n] = at;
    }
}
