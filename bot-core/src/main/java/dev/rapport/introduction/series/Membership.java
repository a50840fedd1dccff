package dev.rapport.introduction.series;

/**
 * How one person stands to a series.
 *
 * @param skipsNext whether the next round goes without them
 * @param silent how many rounds running they have said nothing about
 */
public record Membership(Standing standing, boolean skipsNext, int silent) {
    /** After so many silent rounds somebody is paused. */
    public static final int MOST_SILENT = 3;

    /** Somebody who has just joined. */
    public static final Membership NEW = new Membership(Standing.IN, false, 0);

    /** Whether rounds count on somebody. */
    public enum Standing {
        IN,
        LEFT,
        /** Nothing was heard of them for three rounds; one click brings them back. */
        PAUSED
    }

    /** Whether they are in the next round. */
    public boolean takesPart() {
        return standing == Standing.IN && !skipsNext;
    }

    public Membership leaving() {
        return new Membership(Standing.LEFT, false, 0);
    }

    public Membership skippingNext() {
        return new Membership(standing, true, silent);
    }

    /** After a round was made: whoever skipped it is in again. */
    public Membership afterRound() {
        return new Membership(standing, false, silent);
    }

    /** After a round in which they said something, or did not. */
    public Membership after(boolean heard) {
        if (heard || standing != Standing.IN) {
            return new Membership(standing, skipsNext, 0);
        }
        int now = silent + 1;
        return now < MOST_SILENT ? new Membership(standing, skipsNext, now) : new Membership(Standing.PAUSED, false, 0);
    }
}
