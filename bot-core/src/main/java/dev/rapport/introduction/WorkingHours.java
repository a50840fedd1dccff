package dev.rapport.introduction;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody works, in their own zone.
 *
 * @param to an end not after {@code from} is on the next day
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    public WorkingHours {
        days = Set.copyOf(days);
    }

    /** Monday to Friday, 9:00 to 17:00. */
    public static WorkingHours usual(ZoneId zone) {
        return new WorkingHours(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NINE, FIVE);
    }
}
