package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates with the name of a month ("3rd of December 2026", "Dec 3", "June"), and days of the running one ("the 3rd"). */
final class MonthDates {

    private static final int LATEST_DAY_ASKED = 99;

    private MonthDates() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        Match<CalendarDate> dated = calendarDate(t, i);
        if (dated != null) {
            return resolved(t, dated, f);
        }
        Match<DateSense> month = monthAlone(t, i, f);
        return month != null ? month : dayAlone(t, i, f);
    }

    /** "3 June last year" as well. */
    private static Match<DateSense> resolved(Tokens t, Match<CalendarDate> dated, Frame f) {
        CalendarDate said = dated.value();
        Integer year = said.year() == null ? yearInWords(t, dated.end(), f) : null;
        return year == null
                ? new Match<>(said.resolve(f), dated.end())
                : new Match<>(new CalendarDate(said.day(), said.month(), year).resolve(f), dated.end() + 2);
    }

    /** The year of "this year", "next year", "last year". */
    static @Nullable Integer yearInWords(Tokens t, int i, Frame f) {
        if (!t.is(i, "this", "next", "last") || !t.is(i + 1, "year")) {
            return null;
        }
        return f.today().getYear() + (t.is(i, "this") ? 0 : t.is(i, "next") ? 1 : -1);
    }

    /** A day and a month, in either order, perhaps with a year. */
    static @Nullable Match<CalendarDate> calendarDate(Tokens t, int i) {
        int at = t.skip(i, "the");
        Match<Integer> day = day(t, at);
        if (day != null) {
            int of = t.skip(day.end(), "of");
            Month month = DateWords.month(t, of);
            return month == null || isVerb(t, of) ? null : withYear(t, day.value(), month, of + 1);
        }
        Month month = DateWords.month(t, at);
        if (month == null) {
            return null;
        }
        int next = t.skip(t.isSign(at + 1, ".") && t.isGlued(at + 1) ? at + 2 : at + 1, "the");
        Match<Integer> after = day(t, next);
        boolean word = after != null && t.number(next) < 0;
        return after == null || !t.endsCleanly(after.end()) || (word && t.isOrdinary(at))
                ? null
                : withYear(t, after.value(), month, after.end());
    }

    /** "the 3 may be late": the number is not a day. */
    private static boolean isVerb(Tokens t, int month) {
        return t.is(month, "may") && t.is(month + 1, "be", "have", "not", "also", "want", "need", "come", "still");
    }

    private static @Nullable Match<Integer> day(Tokens t, int i) {
        Match<Integer> day = Numbers.position(t, i);
        if (day == null && t.number(i) > 0 && t.figures(i) <= 2) {
            boolean dot = t.isSign(i + 1, ".") && t.isGlued(i + 1) && DateWords.month(t, i + 2) != null;
            day = new Match<>(t.number(i), dot ? i + 2 : i + 1);
        }
        return day == null || day.value() > LATEST_DAY_ASKED ? null : day;
    }

    private static Match<CalendarDate> withYear(Tokens t, int day, Month month, int end) {
        int at = t.isSign(end, ".") && t.isGlued(end) && isYear(t, end + 1) ? end + 1 : end;
        at = t.isSign(at, ",") && isYear(t, at + 1) ? at + 1 : at;
        return isYear(t, at)
                ? new Match<>(new CalendarDate(day, month, t.number(at)), at + 1)
                : new Match<>(new CalendarDate(day, month, null), end);
    }

    /** Four figures from 1900 to 2999 that stand for themselves. */
    static boolean isYear(Tokens t, int i) {
        return t.figures(i) == 4 && t.number(i) >= 1900 && t.number(i) < 3000 && t.endsCleanly(i + 1);
    }

    static @Nullable Match<DateSense> monthAlone(Tokens t, int i, Frame f) {
        boolean qualified = t.is(i, "next", "last", "this");
        int at = qualified ? i + 1 : i;
        Month month = DateWords.month(t, at);
        if (month == null) {
            return null;
        }
        if (isYear(t, at + 1)) {
            YearMonth ym = YearMonth.of(t.number(at + 1), month);
            return new Match<>(month(ym, f), at + 2);
        }
        Integer year = qualified ? null : yearInWords(t, at + 1, f);
        if (year != null) {
            return new Match<>(month(YearMonth.of(year, month), f), at + 3);
        }
        boolean weak = !qualified && (t.isOrdinary(at) || t.get(at).raw().length() < 4);
        return new Match<>(alone(month, t.word(i), f).weakIf(weak), at + 1);
    }

    /** A month without a year: the next one that begins, or backwards one that has. */
    private static DateSense alone(Month month, String qualifier, Frame f) {
        YearMonth current = YearMonth.from(f.today());
        YearMonth ym = YearMonth.of(current.getYear(), month);
        boolean last = qualifier.equals("last");
        if (qualifier.equals("next") && ym.isAfter(current)) {
            return DateSense.ask(
                    "There is one this year and one the next.",
                    f.deadline()
                            ? List.of(ym.atEndOfMonth(), ym.plusYears(1).atEndOfMonth())
                            : List.of(ym.atDay(1), ym.plusYears(1).atDay(1)));
        }
        if (f.backwards() || last) {
            boolean before = ym.isAfter(current) || (last && ym.equals(current));
            return month(before ? ym.minusYears(1) : ym, f);
        }
        if (ym.equals(current) && !f.deadline() && f.today().getDayOfMonth() > 1) {
            return DateSense.ask(
                    "It is " + name(month) + " already.",
                    List.of(ym.atEndOfMonth(), ym.plusYears(1).atDay(1)));
        }
        return month(ym.isBefore(current) ? ym.plusYears(1) : ym, f);
    }

    /** A whole month: backwards the day is asked; forwards it is the first, as a deadline the last. */
    static DateSense month(YearMonth ym, Frame f) {
        if (!f.backwards()) {
            return DateSense.of(f.deadline() ? ym.atEndOfMonth() : ym.atDay(1));
        }
        LocalDate end = ym.equals(YearMonth.from(f.today())) ? f.today() : ym.atEndOfMonth();
        List<LocalDate> days = List.of(ym.atDay(1), ym.atDay(15), end).stream()
                .distinct()
                .filter(d -> !d.isAfter(end))
                .toList();
        return DateSense.ask("Which day of " + name(ym.getMonth()) + " " + ym.getYear() + "?", days);
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "the 3rd" where a clause ends: the next such day, or the last; the day's own number today is asked. */
    private static @Nullable Match<DateSense> dayAlone(Tokens t, int i, Frame f) {
        int at = t.skip(i, "the");
        Match<Integer> day = t.number(at) > 0 ? Numbers.position(t, at) : null;
        if (day == null
                || day.value() > 31
                || !(t.endsClause(day.end())
                        || isBeforeTask(t, at, day.end())
                        || ClockTimes.at(t, t.skip(day.end(), "at"), false) != null)) {
            return null;
        }
        return new Match<>(dayOfMonth(day.value(), f).weakIf(at == i), day.end());
    }

    /** "on the 3rd to call": what follows cannot be third. */
    private static boolean isBeforeTask(Tokens t, int at, int end) {
        return t.is(t.is(at - 1, "the") ? at - 2 : at - 1, "on", "by", "until") && t.is(end, "to", "that", "about");
    }

    private static DateSense dayOfMonth(int day, Frame f) {
        YearMonth current = YearMonth.from(f.today());
        if (day == f.today().getDayOfMonth()) {
            LocalDate other = nearest(day, f.backwards() ? current.minusMonths(1) : current.plusMonths(1), f);
            return DateSense.either("Today is the " + TimePhrases.position(day) + ".", f.today(), other);
        }
        boolean roll = f.backwards()
                ? day > f.today().getDayOfMonth()
                : day < f.today().getDayOfMonth();
        YearMonth ym = roll ? current.plusMonths(f.backwards() ? -1 : 1) : current;
        if (day <= ym.lengthOfMonth()) {
            return DateSense.of(ym.atDay(day));
        }
        LocalDate end = ym.atDay(1).with(TemporalAdjusters.lastDayOfMonth());
        String lead = name(ym.getMonth()) + (f.backwards() ? " had " : " has ") + ym.lengthOfMonth() + " days.";
        return DateSense.ask(lead, List.of(end, nearest(day, ym.plusMonths(f.backwards() ? -1 : 1), f)));
    }

    /** The day in the first month from a given one on that is long enough. */
    private static LocalDate nearest(int day, YearMonth from, Frame f) {
        YearMonth ym = from;
        while (day > ym.lengthOfMonth()) {
            ym = ym.plusMonths(f.backwards() ? -1 : 1);
        }
        return ym.atDay(day);
    }
}
