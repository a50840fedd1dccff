package dev.rapport.testkit.year;

import java.time.Duration;
import java.time.Instant;

/**
 * A prompt that somebody is to get.
 *
 * @param at the minute, or the first one after an outage
 * @param slack how much later it may come
 * @param mark what it contains
 */
record Expected(Instant at, Duration slack, Kind kind, String mark) {
    enum Kind {
        CHECK_IN,
        /** A check-in that says that they come less often from now on. */
        LAST_FOR_A_WHILE,
        ITEM,
        DEBRIEF
    }

    boolean in(Instant moment) {
        return !moment.isBefore(at) && moment.isBefore(at.plus(slack));
    }
}
