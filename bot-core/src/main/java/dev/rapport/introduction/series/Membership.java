package dev.rapport.introduction.series;

/**
 * How one person stands to a series.
 *
 * @param coming what they said of the coming round
 * @param silent how many rounds running they have said nothing about
 */
public record Membership(Standing standing, Coming coming, int silent) {
    /** After so many silent rounds somebody is paused. */
    public static final int MOST_SILENT = 3;

    /** Somebody who has just joined. */
    public static final Membership NEW = new Membership(Standing.IN, Coming.UNSAID, 0);

    /** Whether rounds count on somebody. */
    public enum Standing {
        IN,
        LEFT,
        /** Nothing was heard of them for three rounds; one click brings them back. */
        PAUSED
    }

    /** What somebody said of the coming round. */
    public enum Coming {
        UNSAID,
        /** They were asked, and have not answered. */
        ASKED,
        YES,
        NO
    }

    /** Whether they are in the next round. */
    public boolean takesPart(Terms terms) {
        return standing == Standing.IN && (terms.asks() ? coming == Coming.YES : coming != Coming.NO);
    }

    /** Whether the next round goes without them because they said so. */
    public boolean skipsNext() {
        return coming == Coming.NO;
    }

    /** Whether they may be asked about the coming round. */
    public boolean toBeAsked() {
        return standing == Standing.IN && coming == Coming.UNSAID;
    }

    public Membership leaving() {
        return new Membership(Standing.LEFT, Coming.UNSAID, 0);
    }

    public Membership saying(Coming said) {
        return new Membership(standing, said, silent);
    }

    /** After a round was made: what was said of it is over. */
    public Membership afterRound() {
        return saying(Coming.UNSAID);
    }

    /** Where they are asked about another turn than before: only who sits the next one out has said so of any. */
    public Membership aboutAnotherTurn() {
        return skipsNext() ? this : saying(Coming.UNSAID);
    }

    /** After a round in which they said something, or did not. */
    public Membership after(boolean heard) {
        if (heard || standing != Standing.IN) {
            return new Membership(standing, coming, 0);
        }
        int now = silent + 1;
        return now < MOST_SILENT
                ? new Membership(standing, coming, now)
                : new Membership(Standing.PAUSED, Coming.UNSAID, 0);
    }
}
