package dev.rapport.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When something happened: to the minute, or on a day as a whole. */
public sealed interface Moment {
    /** To the minute. */
    record At(Instant instant) implements Moment {}

    /** On a day, in the owner's zone. */
    record Day(LocalDate date) implements Moment {}

    /** The instant by which moments are ordered: a whole day counts as its noon. */
    default Instant instant(ZoneId zone) {
        return switch (this) {
            case At(var instant) -> instant;
            case Day(var date) -> date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        };
    }

    default LocalDate date(ZoneId zone) {
        return switch (this) {
            case At(var instant) -> instant.atZone(zone).toLocalDate();
            case Day(var date) -> date;
        };
    }
}
