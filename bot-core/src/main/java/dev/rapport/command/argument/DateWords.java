package dev.rapport.command.argument;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of weekdays and months. */
final class DateWords {

    private static final Map<String, DayOfWeek> WEEKDAYS = byName(DayOfWeek.values());
    private static final Map<String, Month> MONTHS = byName(Month.values());

    private DateWords() {}

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toUnmodifiableMap(v -> v.name().toLowerCase(Locale.ROOT), Function.identity()));
    }

    static @Nullable DayOfWeek weekday(Tokens t, int i) {
        return WEEKDAYS.get(t.word(i));
    }

    /** A weekday in the plural ("mondays"), as a recurrence says it. */
    static @Nullable DayOfWeek weekdays(Tokens t, int i) {
        String word = t.word(i);
        return word.endsWith("s") ? WEEKDAYS.get(Spelling.canonical(word.substring(0, word.length() - 1))) : null;
    }

    static @Nullable Month month(Tokens t, int i) {
        return MONTHS.get(t.word(i));
    }

    static boolean isDateWord(Tokens t, int i) {
        return weekday(t, i) != null
                || month(t, i) != null
                || t.is(
                        i,
                        "today",
                        "tomorrow",
                        "tonight",
                        "yesterday",
                        "on",
                        "this",
                        "next",
                        "last",
                        "in",
                        "every",
                        "to");
    }
}
