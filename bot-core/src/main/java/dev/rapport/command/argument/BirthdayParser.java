package dev.rapport.command.argument;

import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads birthdays: "26 Dec", "Dec 26th", "26.12.", "1815-12-10". They have no direction: 29 February is one, and a year is
 * passed over. Any text is accepted, none throws.
 */
public final class BirthdayParser {

    private static final int LONGEST_PHRASE = 16;
    private static final int YEAR_FIGURES = 4;

    /** The day that starts at an offset, leading spaces and "on" included; what follows is not looked at. */
    public BirthdayReading parseAt(String text, int from) {
        if (from < 0 || from >= text.length()) {
            return new BirthdayReading.None();
        }
        Tokens t = Tokens.of(text, from, LONGEST_PHRASE);
        int start = t.skip(0, "on");
        Match<List<MonthDay>> found = Match.longer(named(t, start), inFigures(t, start));
        if (found == null || !t.endsCleanly(found.end())) {
            return new BirthdayReading.None();
        }
        int consumed = t.endBefore(found.end()) - from;
        return found.value().size() == 1
                ? new BirthdayReading.Found(found.value().getFirst(), consumed)
                : new BirthdayReading.Unclear(question(found.value()), found.value(), consumed);
    }

    private static @Nullable Match<List<MonthDay>> named(Tokens t, int i) {
        Match<CalendarDate> date = Match.longer(MonthDates.calendarDate(t, i), FigureDates.calendarDate(t, i));
        if (date == null) {
            return null;
        }
        int day = date.value().day();
        Month month = date.value().month();
        boolean exists = day <= month.maxLength();
        List<MonthDay> days = exists
                ? List.of(MonthDay.of(month, day))
                : List.of(MonthDay.of(month, month.maxLength()), MonthDay.of(month.plus(1), 1));
        return new Match<>(days, t.figures(date.end()) == YEAR_FIGURES ? date.end() + 1 : date.end());
    }

    /** "26.12", "3/12", "3/12/1985": of the two orders those that exist. */
    private static @Nullable Match<List<MonthDay>> inFigures(Tokens t, int i) {
        boolean dotted = t.isSign(i + 1, ".");
        if (!(dotted || t.isSign(i + 1, "/")) || !t.isGlued(i + 1) || !t.isGlued(i + 2)) {
            return null;
        }
        int first = t.number(i);
        int second = t.number(i + 2);
        List<MonthDay> days = Stream.concat(day(first, second), dotted ? Stream.of() : day(second, first))
                .distinct()
                .toList();
        boolean year = t.get(i + 3).text().equals(t.get(i + 1).text())
                && t.isGlued(i + 3)
                && t.isGlued(i + 4)
                && t.number(i + 4) >= 0;
        return days.isEmpty() ? null : new Match<>(days, year ? i + 5 : i + 3);
    }

    private static Stream<MonthDay> day(int day, int month) {
        boolean exists =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
        return exists ? Stream.of(MonthDay.of(month, day)) : Stream.of();
    }

    private static String question(List<MonthDay> days) {
        return days.stream().map(TimePhrases::day).collect(Collectors.joining(", or ", "", "?"));
    }
}
