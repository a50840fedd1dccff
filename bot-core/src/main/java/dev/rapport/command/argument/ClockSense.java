package dev.rapport.command.argument;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What was said about the time of day.
 *
 * @param other the other half of the day, where the hour was said bare
 * @param part the part of day, where it is all that was said
 * @param nextDay whether it lies after the midnight that ends the day (tonight at 12)
 * @param midnight whether "midnight" was said, which could begin or end a day
 * @param plain whether nothing but the figures of an hour tells that it is one
 */
record ClockSense(
        LocalTime time,
        @Nullable LocalTime other,
        @Nullable DayPart part,
        boolean nextDay,
        boolean midnight,
        boolean plain) {

    private static final int FIRST_BARE_HOUR = 7;

    static ClockSense exact(LocalTime time) {
        return new ClockSense(time, null, null, false, false, false);
    }

    static ClockSense of(DayPart part) {
        return new ClockSense(part.hour(), null, part, false, false, false);
    }

    static ClockSense atMidnight() {
        return new ClockSense(LocalTime.MIDNIGHT, null, null, false, true, false);
    }

    /** An hour from 1 to 12 without its half of the day: the one between 7:00 and 18:59. */
    static ClockSense bare(int hour, int minute, boolean plain) {
        LocalTime am = LocalTime.of(hour % 12, minute);
        LocalTime pm = am.plusHours(12);
        boolean morning = am.getHour() >= FIRST_BARE_HOUR;
        return new ClockSense(morning ? am : pm, morning ? pm : am, null, false, false, plain);
    }

    /** The half of the day settled by its part: 9 in the evening is 21:00, 1 at night is the hour after midnight. */
    ClockSense in(DayPart asked) {
        if (other == null) {
            return this;
        }
        LocalTime am = time.isBefore(other) ? time : other;
        return switch (asked) {
            case MORNING -> exact(am);
            case AFTERNOON -> exact(am.plusHours(12));
            case EVENING ->
                am.getHour() < 5 ? new ClockSense(am, null, null, true, false, false) : exact(am.plusHours(12));
        };
    }

    /** As the figures stand, on a clock of 24 hours. */
    ClockSense literal() {
        if (other == null) {
            return this;
        }
        LocalTime am = time.isBefore(other) ? time : other;
        return exact(am.getHour() == 0 ? am.plusHours(12) : am);
    }

    ClockSense withOther(@Nullable LocalTime changed) {
        return new ClockSense(time, changed, part, nextDay, midnight, plain);
    }
}
