package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which days something comes again, as it is said: "every other friday", "weekdays", "on the first Monday of every month". */
record RecurrencePhrase(Tokens t) {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MOST = 1000;
    private static final int MOST_WORKING_DAYS = 20;

    /** One meaning, or two where it has to be asked. */
    @Nullable
    Match<List<Turns>> at(int i) {
        Match<List<Turns>> every = t.is(i, "every", "each") ? every(i + 1) : null;
        if (every != null) {
            return every;
        }
        Match<Turns> turns = adverb(i);
        if (turns == null) {
            turns = ofMonth(t.skip(t.skip(i, "on"), "the"));
        }
        if (turns == null) {
            turns = plural(t.skip(i, "on"));
        }
        return turns == null ? null : one(turns.value(), turns.end());
    }

    /** The day within the week, month or year, where it is said after them. */
    Match<Turns> dayAfter(Match<Turns> said) {
        Turns turns = said.value();
        int on = t.skip(said.end(), "on");
        return switch (turns.unit()) {
            case DAILY -> said;
            case WEEKLY -> {
                Match<Set<DayOfWeek>> days = turns.days().isEmpty() ? weekdays(t.skip(on, "a", "the")) : null;
                yield days == null ? said : new Match<>(turns.on(days.value()), days.end());
            }
            case MONTHLY -> {
                boolean open = turns.monthDay() == 0 && turns.position() == 0;
                Match<Turns> day = open ? monthDay(t.skip(on, "the"), turns) : null;
                yield day == null ? said : day;
            }
            case YEARLY -> {
                Match<CalendarDate> date = turns.month() == 0 ? date(on) : null;
                yield date == null
                        ? said
                        : new Match<>(
                                turns.onDate(
                                        Math.min(
                                                date.value().day(),
                                                date.value().month().maxLength()),
                                        date.value().month().getValue()),
                                date.end());
            }
        };
    }

    private @Nullable Match<CalendarDate> date(int i) {
        Match<CalendarDate> date = MonthDates.calendarDate(t, i);
        return date != null ? date : FigureDates.calendarDate(t, i);
    }

    private @Nullable Match<Turns> adverb(int i) {
        return switch (t.word(i)) {
            case "daily" -> new Match<>(Turns.every(1, Turns.Unit.DAILY), i + 1);
            case "weekdays" -> new Match<>(Turns.weekly(1, WEEKDAYS), i + 1);
            case "weekends" -> new Match<>(Turns.weekly(1, WEEKEND), i + 1);
            case "weekly" -> new Match<>(Turns.every(1, Turns.Unit.WEEKLY), i + 1);
            case "fortnightly" -> new Match<>(Turns.every(2, Turns.Unit.WEEKLY), i + 1);
            case "monthly" -> new Match<>(Turns.every(1, Turns.Unit.MONTHLY), i + 1);
            case "quarterly" -> new Match<>(Turns.every(3, Turns.Unit.MONTHLY), i + 1);
            case "yearly" -> new Match<>(Turns.every(1, Turns.Unit.YEARLY), i + 1);
            default -> null;
        };
    }

    /** What follows "every". */
    private @Nullable Match<List<Turns>> every(int i) {
        Match<List<Turns>> positioned = positioned(i);
        if (positioned != null) {
            return positioned;
        }
        Match<Integer> count = count(i);
        int at = count == null ? i : count.end();
        int n = count == null ? 1 : count.value();
        if (n < 1 || n > MOST) {
            return null;
        }
        Match<Set<DayOfWeek>> days = weekdays(at);
        if (days != null) {
            return one(Turns.weekly(n, days.value()), days.end());
        }
        int working = t.is(at, "weekdays") ? at + 1 : workingDay(at);
        if (working >= 0) {
            return n > 1 ? null : one(Turns.weekly(1, WEEKDAYS), working);
        }
        if (t.is(at, "weekend")) {
            return one(Turns.weekly(n, WEEKEND), at + 1);
        }
        if (n == 1 && DayPart.of(t, at) != null) {
            return one(Turns.every(1, Turns.Unit.DAILY), at);
        }
        Match<List<Turns>> unit = unit(n, at);
        return unit != null ? unit : dayOfMonth(i);
    }

    /** "every 31st", "every last day of the month". */
    private @Nullable Match<List<Turns>> dayOfMonth(int i) {
        Match<Turns> day = monthDay(i, Turns.every(1, Turns.Unit.MONTHLY));
        return day == null ? null : one(day.value(), afterOfMonth(day.end()));
    }

    private @Nullable Match<List<Turns>> unit(int n, int at) {
        Spans.Unit unit = Spans.unit(t, at);
        if (unit == null) {
            return null;
        }
        int interval = n * unit.count();
        return switch (unit.unit()) {
            case DAYS -> one(Turns.every(interval, Turns.Unit.DAILY), at + 1);
            case WEEKS -> one(Turns.every(interval, Turns.Unit.WEEKLY), at + 1);
            case MONTHS -> one(Turns.every(interval, Turns.Unit.MONTHLY), at + 1);
            case YEARS -> one(Turns.every(interval, Turns.Unit.YEARLY), at + 1);
            default -> null;
        };
    }

    /** "every first monday", "every last friday of the month"; "every third friday" alone is asked. */
    private @Nullable Match<List<Turns>> positioned(int i) {
        Match<Integer> position = position(i);
        int working = position == null ? -1 : workingDay(position.end());
        if (position != null && working >= 0) {
            int of = afterOfMonth(working);
            boolean monthly = of > working || position.value() == 1 || position.value() == -1;
            return monthly && position.value() <= MOST_WORKING_DAYS
                    ? one(Turns.every(1, Turns.Unit.MONTHLY).onPosition(position.value(), WEEKDAYS), of)
                    : null;
        }
        DayOfWeek day = position == null ? null : DateWords.weekday(t, position.end());
        if (position == null || day == null || position.value() > 5) {
            return null;
        }
        Turns inMonth = Turns.every(1, Turns.Unit.MONTHLY).onPosition(position.value(), day);
        int end = position.end() + 1;
        int of = afterOfMonth(end);
        if (of > end || position.value() == 1 || position.value() == -1) {
            return one(inMonth, of);
        }
        Turns inWeeks = Turns.weekly(position.value(), Set.of(day));
        return position.value() == 2 ? one(inWeeks, end) : new Match<>(List.of(inWeeks, inMonth), end);
    }

    /** "first monday of the month", "1st of every month", "last day of every month", "1st every 3 months". */
    private @Nullable Match<Turns> ofMonth(int i) {
        Match<Turns> day = monthDay(i, Turns.every(1, Turns.Unit.MONTHLY));
        if (day == null) {
            return null;
        }
        int of = afterOfMonth(day.end());
        if (of > day.end()) {
            return new Match<>(day.value(), of);
        }
        Match<List<Turns>> every = t.is(of, "every", "each") ? every(of + 1) : null;
        boolean monthly = every != null && every.value().getFirst().unit() == Turns.Unit.MONTHLY;
        return every == null || !monthly ? null : monthDay(i, every.value().getFirst(), every.end());
    }

    private @Nullable Match<Turns> monthDay(int i, Turns turns, int end) {
        Match<Turns> day = monthDay(i, turns);
        return day == null ? null : new Match<>(day.value(), end);
    }

    /** The place after "working day", "business day", "workday" or "weekday"; -1 if none stands there. */
    private int workingDay(int i) {
        if (t.is(i, "working", "business", "work") && t.is(i + 1, "day")) {
            return i + 2;
        }
        return t.is(i, "workday", "weekday") ? i + 1 : -1;
    }

    private int afterOfMonth(int i) {
        boolean of = t.is(i, "of")
                && (t.is(i + 1, "the", "every", "each", "a") ? t.is(i + 2, "month") : t.is(i + 1, "month"));
        return !of ? i : t.is(i + 1, "month") ? i + 2 : i + 3;
    }

    private @Nullable Match<Turns> monthDay(int i, Turns turns) {
        Match<Integer> position = position(i);
        if (position == null) {
            return null;
        }
        int at = position.end();
        int working = workingDay(at);
        if (working >= 0) {
            return position.value() > MOST_WORKING_DAYS
                    ? null
                    : new Match<>(turns.onPosition(position.value(), WEEKDAYS), working);
        }
        DayOfWeek weekday = DateWords.weekday(t, at);
        if (weekday != null) {
            return position.value() > 5 ? null : new Match<>(turns.onPosition(position.value(), weekday), at + 1);
        }
        if (position.value() == -1) {
            return t.is(at, "day") ? new Match<>(turns.onDay(-1), at + 1) : null;
        }
        return position.value() > 31 ? null : new Match<>(turns.onDay(position.value()), t.skip(at, "day"));
    }

    private @Nullable Match<Integer> position(int i) {
        return t.is(i, "last") ? new Match<>(-1, i + 1) : Numbers.position(t, i);
    }

    private @Nullable Match<Integer> count(int i) {
        if (t.is(i, "other")) {
            return new Match<>(2, i + 1);
        }
        Match<Integer> position = Numbers.position(t, i);
        return position != null ? position : Numbers.count(t, i);
    }

    /** "mondays and thursdays". */
    private @Nullable Match<Turns> plural(int i) {
        Match<Set<DayOfWeek>> days = DateWords.weekdays(t, i) == null ? null : weekdays(i);
        if (days != null) {
            return new Match<>(Turns.weekly(1, days.value()), days.end());
        }
        return t.is(i, "weekdays", "weekends") ? adverb(i) : null;
    }

    private @Nullable Match<Set<DayOfWeek>> weekdays(int i) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int end = i;
        int at = i;
        DayOfWeek day = weekday(at);
        while (day != null) {
            days.add(day);
            end = at + 1;
            at = t.isSign(end, ",") || t.isSign(end, "/") || t.isSign(end, "&") ? end + 1 : end;
            at = t.skip(at, "and");
            day = at == end ? null : weekday(at);
        }
        return days.isEmpty() || !t.endsCleanly(end) ? null : new Match<>(days, end);
    }

    private @Nullable DayOfWeek weekday(int i) {
        DayOfWeek day = DateWords.weekday(t, i);
        return day != null ? day : DateWords.weekdays(t, i);
    }

    private static Match<List<Turns>> one(Turns turns, int end) {
        return new Match<>(List.of(turns), end);
    }
}
