package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole weeks, months, quarters and years, and their ends: "next week", "end of month", "mid June". */
final class Periods {

    /** From the first day to the day people call its end (of a week the Friday). */
    private record Period(String unit, LocalDate first, LocalDate end) {
        LocalDate middle() {
            return unit.equals("week")
                    ? first.plusDays(2)
                    : first.plusDays((end.toEpochDay() - first.toEpochDay()) / 2);
        }
    }

    private Periods() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        int start = t.skip(t.is(i + 1, "this", "next", "last") ? t.skip(i, "later", "sometime", "earlier") : i, "the");
        if (t.is(start, "eow", "eom", "eoy")) {
            String unit = t.is(start, "eow") ? "week" : t.is(start, "eom") ? "month" : "year";
            return new Match<>(endOf(unit, f), start + 1);
        }
        int of = position(t, start);
        if (of > start) {
            return edge(t, start, of, f);
        }
        if (!t.is(start, "this", "next", "last", "coming", "following") || !isUnit(t, start + 1)) {
            return null;
        }
        return new Match<>(whole(t.word(start + 1), offset(t, start), f), start + 2);
    }

    /** The place after "end of", "beginning of", "mid", or the same place. */
    private static int position(Tokens t, int i) {
        if (t.is(i, "end", "beginning", "start", "middle") && t.is(i + 1, "of")) {
            return i + 2;
        }
        if (t.is(i, "end", "beginning", "start") && DateWords.month(t, i + 1) != null) {
            return i + 1;
        }
        if (t.is(i, "early", "late", "mid")) {
            return t.isSign(i + 1, "-") ? i + 2 : i + 1;
        }
        return i;
    }

    private static @Nullable Match<DateSense> edge(Tokens t, int start, int of, Frame f) {
        String edge = t.word(start);
        int at = t.skip(of, "the");
        boolean said = t.is(at, "this", "next", "last", "coming", "following");
        int unit = said ? at + 1 : at;
        if (isUnit(t, unit)) {
            boolean end = edge.equals("end") || edge.equals("late");
            DateSense sense = end && (!said || t.is(at, "this"))
                    ? endOf(t.word(unit), f)
                    : DateSense.of(edgeOf(edge, period(t.word(unit), said ? offset(t, at) : 0, f.today())));
            return new Match<>(sense, unit + 1);
        }
        Month month = DateWords.month(t, unit);
        if (month == null) {
            return MonthDates.isYear(t, unit)
                    ? new Match<>(DateSense.of(edgeOf(edge, year(t.number(unit)))), unit + 1)
                    : null;
        }
        return MonthDates.isYear(t, unit + 1)
                ? new Match<>(DateSense.of(edgeOf(edge, month(YearMonth.of(t.number(unit + 1), month)))), unit + 2)
                : new Match<>(edgeOf(edge, month, f), unit + 1);
    }

    private static DateSense edgeOf(String edge, Month month, Frame f) {
        int thisYear = f.today().getYear();
        LocalDate thisYears = edgeOf(edge, month(YearMonth.of(thisYear, month)));
        boolean roll = f.backwards() ? thisYears.isAfter(f.today()) : thisYears.isBefore(f.today());
        int year = !roll ? thisYear : f.backwards() ? thisYear - 1 : thisYear + 1;
        return CalendarDate.distant(edgeOf(edge, month(YearMonth.of(year, month))), thisYears, f);
    }

    private static LocalDate edgeOf(String edge, Period period) {
        return switch (edge) {
            case "end", "late" -> period.end();
            case "middle", "mid" -> period.middle();
            default -> period.first();
        };
    }

    /** The end of the running period; in a week whose Friday is past, that is asked. */
    private static DateSense endOf(String unit, Frame f) {
        LocalDate end = period(unit, 0, f.today()).end();
        if (f.backwards()) {
            return DateSense.of(
                    end.isAfter(f.today()) ? period(unit, -1, f.today()).end() : end);
        }
        if (end.isBefore(f.today())) {
            LocalDate sunday = f.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            return DateSense.ask("This week's Friday is past.", List.of(sunday, end.plusWeeks(1)));
        }
        return DateSense.of(end);
    }

    private static DateSense whole(String unit, int offset, Frame f) {
        if (f.deadline()) {
            return offset == 0
                    ? endOf(unit, f)
                    : DateSense.of(period(unit, offset, f.today()).end());
        }
        boolean future = offset > 0;
        return future || (offset < 0 && !f.backwards())
                ? DateSense.of(period(unit, offset, f.today()).first())
                : DateSense.ask("Which day " + (offset == 0 ? "this " : "last ") + unit + "?", days(unit, offset, f));
    }

    /** The days to choose from: of a week its working days, of anything longer its first, middle and last. */
    private static List<LocalDate> days(String unit, int offset, Frame f) {
        Period period = period(unit, offset, f.today());
        List<LocalDate> days = unit.equals("week")
                ? IntStream.range(0, 7).mapToObj(period.first()::plusDays).toList()
                : Stream.of(period.first(), period.middle(), f.today().plusWeeks(1), period.end())
                        .filter(d -> !d.isAfter(period.end()))
                        .distinct()
                        .sorted()
                        .toList();
        List<LocalDate> possible = days.stream()
                .filter(d -> f.backwards() ? !d.isAfter(f.today()) : d.isAfter(f.today()))
                .toList();
        List<LocalDate> working = possible.stream()
                .filter(d -> !unit.equals("week") || d.getDayOfWeek().getValue() <= 5)
                .toList();
        if (working.isEmpty() && unit.equals("week")) {
            return List.of(f.today(), f.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        }
        return possible.isEmpty() ? List.of(f.today()) : unit.equals("week") ? working : possible;
    }

    private static boolean isUnit(Tokens t, int i) {
        return t.is(i, "week", "month", "quarter", "year");
    }

    private static int offset(Tokens t, int i) {
        return t.is(i, "this") ? 0 : t.is(i, "last") ? -1 : 1;
    }

    private static Period period(String unit, int offset, LocalDate today) {
        return switch (unit) {
            case "week" -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(offset);
                yield new Period(unit, monday, monday.plusDays(4));
            }
            case "month" -> month(YearMonth.from(today).plusMonths(offset));
            case "quarter" -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3L * offset);
                yield new Period(unit, first, first.plusMonths(3).minusDays(1));
            }
            default -> year(today.getYear() + offset);
        };
    }

    private static Period month(YearMonth ym) {
        return new Period("month", ym.atDay(1), ym.atEndOfMonth());
    }

    private static Period year(int year) {
        return new Period("year", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
