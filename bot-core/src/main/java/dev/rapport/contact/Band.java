package dev.rapport.contact;

import java.util.Locale;

/** How strong a tie is, in four steps; by strength from 0 to 100: under 10, to 33, to 66, above. */
public enum Band {
    ASLEEP,
    WEAK,
    MODERATE,
    STRONG;

    /** The band's name in lower case, as people type and read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
