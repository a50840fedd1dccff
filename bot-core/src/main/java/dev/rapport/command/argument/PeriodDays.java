package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day within a week, month or year that is counted from now: "friday in two weeks", "the 3rd of next month". */
final class PeriodDays {

    private PeriodDays() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        Match<DateSense> found = Match.longer(weekdayInWeeks(t, i, f), inWeeksWeekday(t, i, f));
        found = Match.longer(found, weekAfterNext(t, i, f));
        found = Match.longer(found, dayOfMonth(t, i, f));
        found = Match.longer(found, monthThenDay(t, i, f));
        return Match.longer(found, yearThenMonth(t, i, f));
    }

    /** "friday in two weeks". */
    private static @Nullable Match<DateSense> weekdayInWeeks(Tokens t, int i, Frame f) {
        DayOfWeek day = DateWords.weekday(t, i);
        Match<Integer> weeks = day == null || !t.is(i + 1, "in") ? null : weeks(t, i + 2);
        return day == null || weeks == null ? null : new Match<>(inWeeks(day, weeks.value(), f), weeks.end());
    }

    /** "in two weeks on friday". */
    private static @Nullable Match<DateSense> inWeeksWeekday(Tokens t, int i, Frame f) {
        Match<Integer> weeks = t.is(i, "in") ? weeks(t, i + 1) : null;
        int at = weeks == null ? i : t.skip(weeks.end(), "on");
        DayOfWeek day = weeks == null ? null : DateWords.weekday(t, at);
        return weeks == null || day == null ? null : new Match<>(inWeeks(day, weeks.value(), f), at + 1);
    }

    /** In that calendar week, or so long after the coming such day: asked where they differ. */
    private static DateSense inWeeks(DayOfWeek day, int weeks, Frame f) {
        LocalDate inWeek = Weekdays.inWeek(day, weeks, f);
        LocalDate after = f.today().with(TemporalAdjusters.nextOrSame(day)).plusWeeks(weeks);
        return inWeek.equals(after)
                ? DateSense.of(inWeek)
                : DateSense.ask("That could be counted in two ways.", List.of(inWeek, after));
    }

    private static @Nullable Match<Integer> weeks(Tokens t, int i) {
        Match<SpanSense> span = Spans.at(t, i);
        if (span == null || span.value().isVague() || !(span.value().only() instanceof Span.Calendar(Period p))) {
            return null;
        }
        return p.toTotalMonths() > 0 || p.getDays() % 7 != 0 ? null : new Match<>(p.getDays() / 7, span.end());
    }

    private static @Nullable Match<DateSense> weekAfterNext(Tokens t, int i, Frame f) {
        int at = t.skip(i, "the");
        return t.are(at, "week", "after", "next")
                ? new Match<>(
                        DateSense.of(Weekdays.inWeek(f.deadline() ? DayOfWeek.FRIDAY : DayOfWeek.MONDAY, 2, f)), at + 3)
                : null;
    }

    /** "the 3rd of next month", "3rd of the month". */
    private static @Nullable Match<DateSense> dayOfMonth(Tokens t, int i, Frame f) {
        Match<Integer> day = Numbers.position(t, t.skip(i, "the"));
        if (day == null || !t.is(day.end(), "of")) {
            return null;
        }
        YearMonth month = month(t, day.end() + 1, f);
        return month == null || day.value() > 31
                ? null
                : new Match<>(date(day.value(), month).resolve(f), day.end() + 3);
    }

    /** "next month on the 3rd". */
    private static @Nullable Match<DateSense> monthThenDay(Tokens t, int i, Frame f) {
        YearMonth month = month(t, i, f);
        Match<Integer> day = month == null ? null : Numbers.position(t, t.skip(t.skip(i + 2, "on"), "the"));
        return month == null || day == null || day.value() > 31
                ? null
                : new Match<>(date(day.value(), month).resolve(f), day.end());
    }

    private static CalendarDate date(int day, YearMonth month) {
        return new CalendarDate(day, month.getMonth(), month.getYear());
    }

    /** Of "next month", "this month", "last month". */
    private static @Nullable YearMonth month(Tokens t, int i, Frame f) {
        if (!t.is(i, "this", "next", "last") || !t.is(i + 1, "month")) {
            return null;
        }
        return YearMonth.from(f.today()).plusMonths(t.is(i, "this") ? 0 : t.is(i, "next") ? 1 : -1);
    }

    /** "last year in june". */
    private static @Nullable Match<DateSense> yearThenMonth(Tokens t, int i, Frame f) {
        Integer year = MonthDates.yearInWords(t, i, f);
        int at = t.skip(i + 2, "in");
        Month month = year == null ? null : DateWords.month(t, at);
        return year == null || month == null
                ? null
                : new Match<>(MonthDates.month(YearMonth.of(year, month), f), at + 1);
    }
}
