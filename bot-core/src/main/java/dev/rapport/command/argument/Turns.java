package dev.rapport.command.argument;

import dev.rapport.rhythm.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * On which days something comes again.
 *
 * @param interval every how many days, weeks, months or years
 * @param days the weekdays; empty if none were said
 * @param position which of them in a month, -1 the last; 0 for every one
 * @param monthDay the day of the month, -1 the last; 0 if none was said
 * @param month the month of a yearly one; 0 if none was said
 */
record Turns(Unit unit, int interval, Set<DayOfWeek> days, int position, int monthDay, int month) {

    enum Unit {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    private static final int SHORTEST_MONTH = 28;

    static Turns every(int interval, Unit unit) {
        return new Turns(unit, interval, Set.of(), 0, 0, 0);
    }

    static Turns weekly(int interval, Set<DayOfWeek> days) {
        return new Turns(Unit.WEEKLY, interval, days, 0, 0, 0);
    }

    Turns on(Set<DayOfWeek> weekdays) {
        return new Turns(unit, interval, weekdays, position, monthDay, month);
    }

    Turns onPosition(int which, DayOfWeek weekday) {
        return onPosition(which, Set.of(weekday));
    }

    /** The first, second or last day of a month that is one of these. */
    Turns onPosition(int which, Set<DayOfWeek> weekdays) {
        return new Turns(unit, interval, weekdays, which, 0, month);
    }

    Turns onDay(int day) {
        return new Turns(unit, interval, days, position, day, month);
    }

    Turns onDate(int day, int ofMonth) {
        return new Turns(unit, interval, days, position, day, ofMonth);
    }

    /** From the first such day whose time is still to come; Mondays, the first of the month or today's date if nothing else was said. */
    Recurrence recurrence(LocalTime at, ZonedDateTime now) {
        Turns complete = completed(now.toLocalDate());
        LocalDate today = now.toLocalDate();
        String first = complete.interval == 3 && unit == Unit.MONTHLY && monthDay == 0 && position == 0
                ? "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1"
                : complete.rule(1);
        LocalDate start = new Recurrence(first, at, today).next(now).toLocalDate();
        return new Recurrence(complete.rule(interval), at, start);
    }

    private Turns completed(LocalDate today) {
        return switch (unit) {
            case DAILY -> this;
            case WEEKLY -> days.isEmpty() ? on(Set.of(DayOfWeek.MONDAY)) : this;
            case MONTHLY -> monthDay == 0 && position == 0 ? onDay(1) : this;
            case YEARLY -> month == 0 ? onDate(today.getDayOfMonth(), today.getMonthValue()) : this;
        };
    }

    private String rule(int every) {
        StringBuilder rule = new StringBuilder("FREQ=").append(unit);
        if (every > 1) {
            rule.append(";INTERVAL=").append(every);
        }
        if (month > 0) {
            rule.append(";BYMONTH=").append(month);
        }
        if (!days.isEmpty()) {
            boolean oneOfSeveral = position != 0 && days.size() > 1;
            String which = position == 0 || oneOfSeveral ? "" : String.valueOf(position);
            rule.append(";BYDAY=")
                    .append(new TreeSet<>(days)
                            .stream().map(d -> which + d.name().substring(0, 2)).collect(Collectors.joining(",")));
            rule.append(oneOfSeveral ? ";BYSETPOS=" + position : "");
        }
        if (monthDay != 0) {
            rule.append(";BYMONTHDAY=").append(monthDayRule());
        }
        return rule.toString();
    }

    /** A day that short months lack is their last day. */
    private String monthDayRule() {
        if (monthDay <= SHORTEST_MONTH) {
            return String.valueOf(monthDay);
        }
        return IntStream.rangeClosed(SHORTEST_MONTH, monthDay)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(","))
                + ";BYSETPOS=-1";
    }
}
