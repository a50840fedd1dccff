package dev.rapport.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * An ask or an offer to one's team. It is on the board until it is taken down or its time is over.
 *
 * @param number from the series of its owner's items
 * @param text as typed
 */
public record Notice(int number, Kind kind, String text, Instant posted) {
    /** How long it stays. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** What it is. */
    public enum Kind {
        ASK,
        OFFER
    }

    /** When its time is over. */
    public Instant until() {
        return posted.plus(KEPT);
    }

    public boolean over(Instant now) {
        return !now.isBefore(until());
    }
}
