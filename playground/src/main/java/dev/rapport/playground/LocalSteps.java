package dev.rapport.playground;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Moments ahead by somebody's wall clock, across changes of clocks too. */
final class LocalSteps {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private LocalSteps() {}

    /** The next time it is 9:00 there. */
    static Instant nextMorning(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        var morning = today.atTime(MORNING).atZone(zone).toInstant();
        return morning.isAfter(now)
                ? morning
                : today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }

    /** The same time of day, so many days later. */
    static Instant daysLater(Instant now, ZoneId zone, int days) {
        return now.atZone(zone).plusDays(days).toInstant();
    }
}
