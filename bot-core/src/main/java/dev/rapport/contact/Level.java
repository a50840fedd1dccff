package dev.rapport.contact;

import dev.rapport.rhythm.Rhythm;
import java.util.Locale;

/** The three levels of a leader's network (Ibarra and Hunter 2007). */
public enum Level {
    /** Gets today's work done. */
    OPERATIONAL(new Rhythm(2, Rhythm.Unit.WEEK)),
    /** Grows me: referrals, new ideas. */
    PERSONAL(new Rhythm(6, Rhythm.Unit.WEEK)),
    /** Opens the future. */
    STRATEGIC(new Rhythm(4, Rhythm.Unit.WEEK));

    private final Rhythm usual;
    private final String word;

    Level(Rhythm usual) {
        this.usual = usual;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /** The rhythm of a contact for whom none was set. */
    public Rhythm usualRhythm() {
        return usual;
    }

    /** The level's name in lower case, as people type and read it. */
    public String word() {
        return word;
    }
}
