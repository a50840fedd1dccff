package dev.rapport.introduction.matching;

/**
 * The stages of a round as magnitudes of one integer: people matched, debt, repeats within twelve rounds, repeats,
 * pairs without a shared hour, fit. Up to 300 pairs a stage outweighs any sum of the later ones, above that many.
 */
final class Stages {
    private static final int EXACT_UP_TO_PAIRS = 300;
    private static final int WORST_FIT = 200;
    private static final int WORST_REPEAT = 100;
    /** JGraphT takes a change of its duals above 1e10 for a graph without a perfect matching. */
    private static final long SOLVER_LIMIT = 1L << 31;

    /** Which pairs a search may use. */
    enum Open {
        NEVER_MET,
        LONG_AGO,
        ALL
    }

    private final long pairs;
    private final int withoutAnHour;
    private final long repeat;
    private final long recent;
    private final long debt;
    private final long leftOut;

    Stages(int people, int groupSize) {
        pairs = (long) people * groupSize / 2 + 3;
        boolean exact = pairs <= EXACT_UP_TO_PAIRS;
        withoutAnHour = exact ? (int) (WORST_FIT * pairs + 1) : 1_000;
        repeat = exact ? (WORST_FIT + withoutAnHour) * pairs + 1 : (WORST_FIT + withoutAnHour) * 1_000L;
        recent = exact ? repeat * (WORST_REPEAT * pairs + 1) : repeat * WORST_REPEAT * 4;
        debt = exact ? recent * (pairs + 1) : recent * 64;
        leftOut = debt * (exact ? 64 : 32);
    }

    int withoutAnHour() {
        return withoutAnHour;
    }

    /** What comes before everything else. */
    long leftOut() {
        return leftOut;
    }

    /** The cost of making somebody third, or of a place that stays empty. */
    long third(int owed) {
        return debt * (1 + owed);
    }

    long pair(boolean isRecent, int repeated, long loss) {
        return (isRecent ? recent : 0) + repeated * repeat + loss;
    }

    /** The same in the small numbers that the solver takes; never met, everything but the loss is zero. */
    long forSolver(Open open, boolean isRecent, int repeated, long loss) {
        return switch (open) {
            case NEVER_MET -> repeated == 0 ? loss : SOLVER_LIMIT;
            case LONG_AGO -> isRecent ? SOLVER_LIMIT : repeated * Math.min(repeat, SOLVER_LIMIT / 128) + loss;
            case ALL -> coarse(isRecent, repeated, loss);
        };
    }

    private long coarse(boolean isRecent, int repeated, long loss) {
        long step = SOLVER_LIMIT / (WORST_REPEAT * pairs);
        long fine = loss * step / pairs / (WORST_FIT + withoutAnHour);
        return (isRecent ? SOLVER_LIMIT : 0) + repeated * step + fine;
    }
}
