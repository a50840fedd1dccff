package dev.rapport.introduction.series;

/**
 * On what terms people are brought together.
 *
 * @param groupSize 2 to 5
 */
public record Terms(int groupSize, Asking asking) {
    /** Groups of a size, of whoever joined. */
    public static Terms groupsOf(int size) {
        return new Terms(size, new Asking.Never());
    }

    public Terms with(Asking changed) {
        return new Terms(groupSize, changed);
    }

    /** Whether only those are in who say so before a round. */
    public boolean asks() {
        return asking instanceof Asking.EachRound;
    }
}
