package dev.rapport.network;

import dev.rapport.holiday.Region;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When there are no check-ins and suggestions, in the person's zone.
 *
 * @param hours of every day, null for none
 * @param days of every week, at most six
 * @param holidays whose public holidays are quiet, null for nobody's
 */
public record QuietTimes(
        @Nullable QuietHours hours,
        Set<DayOfWeek> days,
        @Nullable Region holidays) {
    public static final QuietTimes NONE = new QuietTimes(null, Set.of(), null);

    /** Refuses a week without an allowed day with an {@link IllegalArgumentException}. */
    public QuietTimes {
        days = Set.copyOf(days);
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week has a day that is not quiet");
        }
    }

    public QuietTimes withHours(@Nullable QuietHours changed) {
        return new QuietTimes(changed, days, holidays);
    }

    public QuietTimes withDays(Set<DayOfWeek> changed) {
        return new QuietTimes(hours, changed, holidays);
    }

    public QuietTimes withHolidays(@Nullable Region changed) {
        return new QuietTimes(hours, days, changed);
    }

    public boolean covers(LocalDateTime time) {
        return coversDay(time.toLocalDate()) || hours != null && hours.covers(time.toLocalTime());
    }

    /** Whether a whole day is quiet. */
    public boolean coversDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) || holiday(day).isPresent();
    }

    /** The name of the quiet holiday on a day. */
    public Optional<String> holiday(LocalDate day) {
        return holidays == null ? Optional.empty() : holidays.holiday(day);
    }

    /**
     * The first allowed minute from a moment on. In an overlap of clocks the offset of the moment is kept.
     *
     * @param usual when the day after a quiet one begins where no quiet hours say so: nobody's day begins at midnight
     */
    public ZonedDateTime firstAllowed(ZonedDateTime moment, LocalTime usual) {
        var allowed = moment;
        while (covers(allowed.toLocalDateTime())) {
            allowed = coversDay(allowed.toLocalDate()) ? nextDay(allowed, usual) : endOfHours(allowed);
        }
        return allowed;
    }

    /** When to come on a day that somebody named without a time: at the usual one, or when the hours that cover it end. */
    public LocalTime timeOfDay(LocalTime usual) {
        return hours != null && hours.covers(usual) ? hours.to() : usual;
    }

    private ZonedDateTime nextDay(ZonedDateTime moment, LocalTime usual) {
        var day = moment.toLocalDate().plusDays(1);
        while (coversDay(day)) {
            day = day.plusDays(1);
        }
        var begins = hours != null && hours.covers(LocalTime.MIDNIGHT) ? hours.to() : usual;
        return day.atTime(begins).atZone(moment.getZone());
    }

    private ZonedDateTime endOfHours(ZonedDateTime moment) {
        if (hours == null) {
            return moment;
        }
        var end = ZonedDateTime.ofLocal(moment.toLocalDate().atTime(hours.to()), moment.getZone(), moment.getOffset());
        return end.isAfter(moment)
                ? end
                : ZonedDateTime.ofLocal(
                        moment.toLocalDate().plusDays(1).atTime(hours.to()), moment.getZone(), moment.getOffset());
    }
}
