package dev.rapport.testkit.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Which minutes are quiet for somebody, found by looking at one after the other. */
record QuietMinutes(Act.Quiet quiet, ZoneId zone) {
    boolean hour(Instant minute) {
        return quiet.hours() != null && quiet.hours().covers(local(minute).toLocalTime());
    }

    boolean allowed(Instant minute) {
        return !day(local(minute).toLocalDate()) && !hour(minute);
    }

    /** The first allowed minute; after a quiet day, where no quiet hours cover midnight, not before the usual time. */
    Instant firstAllowed(Instant from, LocalTime usual) {
        boolean night = quiet.hours() != null && quiet.hours().covers(LocalTime.MIDNIGHT);
        boolean afterQuietDay = false;
        for (var minute = from; ; minute = minute.plusSeconds(60)) {
            var local = local(minute);
            if (day(local.toLocalDate())) {
                afterQuietDay = true;
            } else if (!hour(minute)
                    && (!afterQuietDay || night || !local.toLocalTime().isBefore(usual))) {
                return minute;
            }
        }
    }

    LocalDateTime local(Instant minute) {
        return LocalDateTime.ofInstant(minute, zone);
    }

    private boolean day(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return quiet.weekends() && weekend || quiet.region() != null && Almanac.holiday(quiet.region(), day);
    }
}
