package dev.rapport.command.argument;

import dev.rapport.rhythm.Recurrence;
import java.util.List;

/** What a phrase about something that comes again came to; {@code consumed} as in {@link TimeReading}. */
public sealed interface RecurrenceReading {

    /**
     * Understood.
     *
     * @param timeSaid false where 9:00 stands for a time that was not said
     * @param alternatives the other half of the day for a bare hour
     */
    record Found(Recurrence recurrence, boolean timeSaid, int consumed, List<Recurrence> alternatives)
            implements RecurrenceReading {
        /** Keeps a copy of the alternatives. */
        public Found {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Must be asked back ("every third friday"), with at least one option. */
    record Unclear(String question, List<Recurrence> options, int consumed) implements RecurrenceReading {
        /** Keeps a copy of the options. */
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** Understood and not possible, such as every hour; {@code example} is a right phrase. */
    record Wrong(String message, String example) implements RecurrenceReading {}

    /** Nothing that comes again here. */
    record None() implements RecurrenceReading {}
}
