package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates in figures: {@code 2026-12-03} and {@code 3.12.}; all others are asked back. */
final class FigureDates {

    private static final int CENTURY = 2000;

    private FigureDates() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        Match<CalendarDate> clear = calendarDate(t, i);
        if (clear != null) {
            return new Match<>(clear.value().resolve(f), clear.end());
        }
        Match<DateSense> slashed = yearFirst(t, i, "/");
        if (slashed == null) {
            slashed = dayOrMonthFirst(t, i, f);
        }
        return slashed;
    }

    /** The two forms that need no question. */
    static @Nullable Match<CalendarDate> calendarDate(Tokens t, int i) {
        if (t.figures(i) == 4 && isChain(t, i, "-", 2) && t.figures(i + 4) <= 2) {
            return of(t.number(i + 4), t.number(i + 2), t.number(i), i + 5);
        }
        boolean dotted = t.figures(i) >= 1 && t.figures(i) <= 2 && isChain(t, i, ".", 1) && isGluedSign(t, i + 3, ".");
        if (!dotted) {
            return null;
        }
        int year = i + 4;
        if (t.isGlued(year) && t.number(year) >= 0) {
            return t.figures(year) == 4 || t.figures(year) == 2
                    ? of(t.number(i), t.number(i + 2), fullYear(t, year), year + 1)
                    : null;
        }
        return MonthDates.isYear(t, year)
                ? of(t.number(i), t.number(i + 2), t.number(year), year + 1)
                : of(t.number(i), t.number(i + 2), null, year);
    }

    private static @Nullable Match<CalendarDate> of(int day, int month, @Nullable Integer year, int end) {
        return day < 1 || day > 99 || month < 1 || month > 12
                ? null
                : new Match<>(new CalendarDate(day, Month.of(month), year), end);
    }

    /** "2026/12/03": understood, and asked, since figures with slashes are read in several orders. */
    private static @Nullable Match<DateSense> yearFirst(Tokens t, int i, String sign) {
        if (t.figures(i) != 4 || !isChain(t, i, sign, 2)) {
            return null;
        }
        List<LocalDate> days = valid(t.number(i + 4), t.number(i + 2), t.number(i));
        return days.isEmpty() ? null : new Match<>(DateSense.ask(asTyped(t, i, i + 5) + ":", days), i + 5);
    }

    /** "3/12", "3/12/2026", "3-12-2026". */
    private static @Nullable Match<DateSense> dayOrMonthFirst(Tokens t, int i, Frame f) {
        String sign = t.isSign(i + 1, "/") ? "/" : "-";
        if (t.figures(i) < 1 || t.figures(i) > 2 || !isChain(t, i, sign, 1) || t.figures(i + 2) > 2) {
            return null;
        }
        int end = i + 3;
        Integer year = null;
        if (isGluedSign(t, end, sign) && t.isGlued(end + 1) && (t.figures(end + 1) == 4 || t.figures(end + 1) == 2)) {
            year = fullYear(t, end + 1);
            end += 2;
        }
        boolean fraction =
                year == null && (sign.equals("-") || (t.number(i) == 24 && t.number(i + 2) == 7) || isCounting(t, end));
        if (fraction || !t.endsCleanly(end)) {
            return null;
        }
        List<LocalDate> readings = readings(t.number(i), t.number(i + 2), year, f);
        if (readings.isEmpty() && year != null) {
            readings = valid(t.number(i), t.number(i + 2), year);
        }
        return readings.isEmpty() ? null : new Match<>(DateSense.ask(lead(t, i, end, readings.size()), readings), end);
    }

    private static boolean isCounting(Tokens t, int i) {
        return t.is(i, "of", "hour", "day", "year", "a", "an", "the") || t.is(i, "hours", "days", "weeks");
    }

    private static String lead(Tokens t, int from, int to, int readings) {
        return asTyped(t, from, to) + (readings > 1 ? " can be read two ways." : ":");
    }

    private static List<LocalDate> readings(int first, int second, @Nullable Integer year, Frame f) {
        List<LocalDate> days = new ArrayList<>(reading(first, second, year, f));
        for (LocalDate day : reading(second, first, year, f)) {
            if (!days.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static List<LocalDate> reading(int day, int month, @Nullable Integer year, Frame f) {
        if (year != null) {
            return valid(day, month, year).stream()
                    .filter(d -> f.backwards() ? !d.isAfter(f.today()) : !d.isBefore(f.today()))
                    .toList();
        }
        List<LocalDate> days = new ArrayList<>();
        int thisYear = f.today().getYear();
        for (int candidate = thisYear - 1; candidate <= thisYear + 1; candidate++) {
            days.addAll(valid(day, month, candidate));
        }
        return f.backwards()
                ? days.reversed().stream()
                        .filter(d -> !d.isAfter(f.today()))
                        .limit(1)
                        .toList()
                : days.stream().filter(d -> !d.isBefore(f.today())).limit(1).toList();
    }

    private static List<LocalDate> valid(int day, int month, int year) {
        boolean exists = month >= 1
                && month <= 12
                && year >= 1
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? List.of(LocalDate.of(year, month, day)) : List.of();
    }

    private static int fullYear(Tokens t, int i) {
        return t.figures(i) == 2 ? CENTURY + t.number(i) : t.number(i);
    }

    /** A number, then {@code more} times the sign and another number of one or two figures, all without spaces. */
    private static boolean isChain(Tokens t, int i, String sign, int more) {
        for (int k = 0; k < more; k++) {
            int at = i + 1 + 2 * k;
            if (!isGluedSign(t, at, sign) || !t.isGlued(at + 1) || t.figures(at + 1) < 1 || t.figures(at + 1) > 2) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGluedSign(Tokens t, int i, String sign) {
        return t.isSign(i, sign) && t.isGlued(i);
    }

    private static String asTyped(Tokens t, int from, int to) {
        StringBuilder typed = new StringBuilder();
        for (int i = from; i < to; i++) {
            typed.append(t.get(i).raw());
        }
        return typed.toString();
    }
}
