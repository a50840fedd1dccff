package dev.rapport.exchange;

import dev.rapport.contact.Band;

/** All that colleagues learn about how strong a tie is. */
public enum Warmth {
    LOOSE("a loose tie"),
    WARM("a warm tie"),
    CLOSE("a close tie");

    private final String words;

    Warmth(String words) {
        this.words = words;
    }

    /** Three words. */
    public String words() {
        return words;
    }

    public static Warmth of(Band band) {
        return switch (band) {
            case ASLEEP, WEAK -> LOOSE;
            case MODERATE -> WARM;
            case STRONG -> CLOSE;
        };
    }
}
