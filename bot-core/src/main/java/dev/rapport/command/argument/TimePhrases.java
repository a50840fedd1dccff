package dev.rapport.command.argument;

import dev.rapport.rhythm.Recurrence;
import dev.rapport.rhythm.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The way back to words, in British English; what {@link #full} says is read again as the same moment. */
public final class TimePhrases {

    private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private TimePhrases() {}

    /** "Tuesday 1 December 2026, 09:00", in the moment's own zone, to the minute. */
    public static String full(ZonedDateTime moment) {
        return full(moment.toLocalDate()) + ", " + clock(moment.toLocalTime());
    }

    /** "Tuesday 1 December 2026, 09:00", or for a whole day as {@link #full(LocalDate)}. */
    public static String full(When when) {
        return switch (when) {
            case When.At at -> full(at.date()) + ", " + clock(at.local().toLocalTime());
            case When.Day(LocalDate date) -> full(date);
        };
    }

    /** "Saturday 21 November 2026". */
    public static String full(LocalDate date) {
        return FULL_DAY.format(date);
    }

    /** "Friday 27 November"; with the year if it is not this one. */
    public static String date(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? DAY : FULL_DAY).format(date);
    }

    /** "Friday 27 November, 16:00", the year only if it is not this one, and "today" for today. */
    public static String relative(When when, LocalDate today) {
        String day = when.date().equals(today) ? "today" : date(when.date(), today);
        return switch (when) {
            case When.At at -> day + ", " + clock(at.local().toLocalTime());
            case When.Day _ -> day;
        };
    }

    /** For a button: "30 November", "1 December, 09:00", "Today, 16:00"; the year only if it is not this one. */
    public static String label(When when, LocalDate today) {
        String day = when.date().equals(today) ? "Today" : shortDate(when.date(), today);
        return switch (when) {
            case When.At at -> day + ", " + clock(at.local().toLocalTime());
            case When.Day _ -> day;
        };
    }

    /** "21 November"; "3 January 2027" if it is not this year. */
    public static String shortDate(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? DAY_AND_MONTH : WITH_YEAR).format(date);
    }

    /** "26 December". */
    public static String day(MonthDay day) {
        return DAY_AND_MONTH.format(day);
    }

    /** "09:00". */
    public static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** "every 6 weeks", "every day". */
    public static String every(Rhythm rhythm) {
        return rhythm.count() == 1 ? "every " + unit(rhythm) : "every " + length(rhythm);
    }

    /** "every other Friday at 16:00", "on the 1st of every month at 09:00"; for recurrences that {@link RhythmParser} made. */
    public static String every(Recurrence recurrence) {
        return new RecurrenceWords(recurrence).words() + " at " + clock(recurrence.at());
    }

    /** "6 weeks", "1 year". */
    public static String length(Rhythm rhythm) {
        return counted(rhythm.count(), unit(rhythm));
    }

    /** "2 weeks", "1 hour 30 minutes". */
    public static String length(Span span) {
        List<String> parts = new ArrayList<>();
        switch (span) {
            case Span.Calendar(Period p) -> {
                add(parts, p.getYears(), "year");
                add(parts, p.getMonths(), "month");
                if (p.getDays() % 7 == 0) {
                    add(parts, p.getDays() / 7, "week");
                } else {
                    add(parts, p.getDays(), "day");
                }
            }
            case Span.Exact(Duration d) -> {
                add(parts, d.toHours(), "hour");
                add(parts, d.toMinutesPart(), "minute");
                add(parts, d.toSecondsPart(), "second");
            }
        }
        return String.join(" ", parts);
    }

    /** A number of days in the unit a person would use: "5 days", "8 weeks", "11 months", "2 years". */
    public static String roughly(long days) {
        if (days < 14) {
            return counted(days, "day");
        }
        if (days <= 90) {
            return counted(Math.round(days / 7.0), "week");
        }
        long months = Math.round(days / Rhythm.Unit.MONTH.days());
        return months < 24 ? counted(months, "month") : counted(Math.round(days / Rhythm.Unit.YEAR.days()), "year");
    }

    /** "3rd". */
    public static String position(int number) {
        int tens = number % 100 / 10;
        return number
                + switch (tens == 1 ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    static String dayAndMonth(LocalDate date) {
        return DAY_AND_MONTH.format(date);
    }

    static String name(DayOfWeek day) {
        return Weekdays.name(day);
    }

    private static String unit(Rhythm rhythm) {
        return rhythm.unit().word();
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count != 0) {
            parts.add(counted(count, unit));
        }
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
