package dev.rapport.testkit.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The local times at which something comes again. */
record Turns(Days days, LocalTime at) {
    /** The first strictly after a local time, found day by day. */
    LocalDateTime after(LocalDateTime local) {
        for (LocalDate day = local.toLocalDate(); ; day = day.plusDays(1)) {
            if (days.on(day) && day.atTime(at).isAfter(local)) {
                return day.atTime(at);
            }
        }
    }
}
