package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "tuesday", "next tuesday", "last thursday", "tuesday next week", "Tuesday 1 December". */
final class Weekdays {

    private Weekdays() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        Match<DateSense> week = weekThenDay(t, i, f);
        if (week != null) {
            return week;
        }
        boolean filler = t.is(i, "the", "this") && t.is(i + 1, "coming", "following", "next", "last", "past");
        int start = filler ? i + 1 : i;
        boolean qualified = t.is(start, "this", "next", "last", "coming", "upcoming", "past", "previous", "following");
        int at = qualified ? start + 1 : start;
        DayOfWeek day = DateWords.weekday(t, at);
        if (day == null) {
            return null;
        }
        if (qualified) {
            return new Match<>(qualified(t.word(start), day, f), at + 1);
        }
        Match<DateSense> further = furtherSaid(t, at, day, f);
        boolean dot =
                t.isSign(at + 1, ".") && t.isGlued(at + 1) && t.get(at).raw().length() < 6 && t.number(at + 2) >= 0;
        return further != null ? further : new Match<>(alone(day, f).weakIf(t.isOrdinary(at)), dot ? at + 2 : at + 1);
    }

    /** "next week tuesday", "next week on tuesday". */
    private static @Nullable Match<DateSense> weekThenDay(Tokens t, int i, Frame f) {
        if (!t.is(i, "this", "next", "last") || !t.is(i + 1, "week")) {
            return null;
        }
        int at = t.skip(i + 2, "on");
        DayOfWeek day = DateWords.weekday(t, at);
        return day == null ? null : new Match<>(DateSense.of(inWeek(day, weeks(t.word(i)), f)), at + 1);
    }

    /** What may follow a weekday: its week, or its date. */
    private static @Nullable Match<DateSense> furtherSaid(Tokens t, int at, DayOfWeek day, Frame f) {
        int next = t.skip(at + 1, "of");
        if (t.is(next, "this", "next", "last") && t.is(next + 1, "week")) {
            return new Match<>(DateSense.of(inWeek(day, weeks(t.word(next)), f)), next + 2);
        }
        if (t.is(at + 1, "week") && t.endsClause(at + 2)) {
            return new Match<>(DateSense.of(nextAfterToday(day, f).plusWeeks(1)), at + 2);
        }
        int date = t.isSign(at + 1, ",") || t.isSign(at + 1, ".") ? at + 2 : at + 1;
        date = t.skip(date, "on");
        Match<CalendarDate> said = MonthDates.calendarDate(t, date);
        if (said == null) {
            said = FigureDates.calendarDate(t, date);
        }
        if (said != null && t.endsCleanly(said.end())) {
            return new Match<>(checked(day, said.value(), f), said.end());
        }
        Match<DateSense> alone = Numbers.position(t, t.skip(date, "the")) == null ? null : MonthDates.at(t, date, f);
        return alone == null ? null : new Match<>(checked(day, alone.value(), f), alone.end());
    }

    /** A date that was said with its weekday: one that falls on another weekday is asked. */
    private static DateSense checked(DayOfWeek day, CalendarDate said, Frame f) {
        return checked(day, said.resolve(f), f);
    }

    private static DateSense checked(DayOfWeek day, DateSense date, Frame f) {
        List<LocalDate> fitting =
                date.dates().stream().filter(d -> d.getDayOfWeek() == day).toList();
        if (fitting.size() == 1 && date.dates().size() > 1) {
            return DateSense.of(fitting.getFirst());
        }
        LocalDate first = date.dates().getFirst();
        if (date.lead() != null || first.getDayOfWeek() == day) {
            return date;
        }
        LocalDate before = first.with(TemporalAdjusters.previous(day));
        LocalDate after = first.with(TemporalAdjusters.next(day));
        boolean nearerBefore =
                before.until(first).getDays() <= first.until(after).getDays();
        LocalDate near = nearerBefore && (f.backwards() || !before.isBefore(f.today())) ? before : after;
        if (f.backwards() && near.isAfter(f.today())) {
            near = before;
        }
        String lead = TimePhrases.shortDate(first, f.today()) + " is a " + name(first.getDayOfWeek()) + ".";
        return DateSense.ask(lead, List.of(first, near));
    }

    /** The next one after today, or backwards the last one before; today's own name could be either. */
    private static DateSense alone(DayOfWeek day, Frame f) {
        LocalDate today = f.today();
        LocalDate other = today.with(f.backwards() ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        return today.getDayOfWeek() == day
                ? DateSense.either("Today is " + name(day) + ".", today, other)
                : DateSense.of(other);
    }

    private static DateSense qualified(String qualifier, DayOfWeek day, Frame f) {
        LocalDate thisWeeks = inWeek(day, 0, f);
        return switch (qualifier) {
            case "next", "following" -> DateSense.of(inWeek(day, 1, f));
            case "last", "past", "previous" -> {
                LocalDate last = f.today().with(TemporalAdjusters.previous(day));
                yield last.isBefore(thisWeeks)
                        ? DateSense.of(last)
                        : DateSense.of(last).withOthers(last.minusWeeks(1));
            }
            case "this" ->
                thisWeeks.equals(f.today()) || (thisWeeks.isBefore(f.today()) && !f.backwards())
                        ? alone(day, f)
                        : DateSense.of(thisWeeks);
            default -> DateSense.of(nextAfterToday(day, f));
        };
    }

    private static LocalDate nextAfterToday(DayOfWeek day, Frame f) {
        return f.today().with(TemporalAdjusters.next(day));
    }

    private static int weeks(String qualifier) {
        return switch (qualifier) {
            case "next" -> 1;
            case "last" -> -1;
            default -> 0;
        };
    }

    static LocalDate inWeek(DayOfWeek day, int weeks, Frame f) {
        return f.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
