package dev.rapport.command.argument;

import java.time.MonthDay;
import java.util.List;

/** What a phrase about a day of every year came to; {@code consumed} as in {@link TimeReading}. */
public sealed interface BirthdayReading {

    /** Understood. */
    record Found(MonthDay day, int consumed) implements BirthdayReading {}

    /** Must be asked back ("3/12"), with at least one option. */
    record Unclear(String question, List<MonthDay> options, int consumed) implements BirthdayReading {
        /** Keeps a copy of the options. */
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** No day of the year here. */
    record None() implements BirthdayReading {}
}
