package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "today", "tonight", "this morning", "last night", "tomorrow", "the day after tomorrow", "the weekend". */
final class DayWords {

    private DayWords() {}

    static @Nullable Match<DateSense> at(Tokens t, int i, Frame f) {
        Match<DateSense> day = day(t, i, f.today());
        if (day != null) {
            return day;
        }
        DayPart part = DayPart.of(t, i + 1);
        if (part != null && t.is(i, "this")) {
            return new Match<>(DateSense.of(f.today()).withPart(part), i + 2);
        }
        if (part != null && t.is(i, "last") && t.is(i + 1, "night", "evening")) {
            return new Match<>(DateSense.of(f.today().minusDays(1)).withPart(DayPart.EVENING), i + 2);
        }
        return weekend(t, i, f);
    }

    private static @Nullable Match<DateSense> day(Tokens t, int i, LocalDate today) {
        int the = t.skip(i, "the");
        if (t.are(the, "day", "after", "tomorrow")) {
            return new Match<>(DateSense.of(today.plusDays(2)), the + 3);
        }
        if (t.are(the, "day", "before", "yesterday")) {
            return new Match<>(DateSense.of(today.minusDays(2)), the + 3);
        }
        return switch (t.word(i)) {
            case "today" -> new Match<>(DateSense.of(today), i + 1);
            case "tonight" -> new Match<>(DateSense.of(today).withPart(DayPart.EVENING), i + 1);
            case "tomorrow" -> new Match<>(DateSense.of(today.plusDays(1)), i + 1);
            case "yesterday" -> new Match<>(DateSense.of(today.minusDays(1)), i + 1);
            case "earlier" -> t.is(i + 1, "today") ? new Match<>(DateSense.of(today), i + 2) : null;
            default -> null;
        };
    }

    /** A weekend has two days, so it is asked which. */
    private static @Nullable Match<DateSense> weekend(Tokens t, int i, Frame f) {
        boolean qualified = t.is(i, "this", "next", "last", "the", "coming");
        int at = t.are(i, "at", "the") || t.are(i, "on", "the") ? i + 2 : qualified ? i + 1 : i;
        if (!t.is(at, "weekend")) {
            return null;
        }
        LocalDate saturday = f.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        if (t.is(i, "next")) {
            saturday = saturday.plusWeeks(1);
        } else if (t.is(i, "last") || (f.backwards() && saturday.isAfter(f.today()))) {
            saturday = saturday.minusWeeks(1);
        }
        LocalDate sunday = saturday.plusDays(1);
        List<LocalDate> days = sunday.equals(f.today()) && !f.backwards()
                ? List.of(sunday, saturday.plusWeeks(1), sunday.plusWeeks(1))
                : List.of(saturday, sunday);
        return new Match<>(DateSense.ask("The weekend has two days.", days), at + 1);
    }
}
