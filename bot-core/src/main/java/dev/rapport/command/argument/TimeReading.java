package dev.rapport.command.argument;

import java.util.List;

/** What a phrase about time came to. {@code consumed} counts characters from where reading began. */
public sealed interface TimeReading {

    /** Understood; {@code alternatives} may be offered as buttons (the other half of the day for a bare hour). */
    record Found(When when, int consumed, List<When> alternatives) implements TimeReading {
        /** Keeps a copy of the alternatives. */
        public Found {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Must be asked back; the question names what was understood, each option is one possible answer (at least one). */
    record Unclear(String question, List<When> options, int consumed) implements TimeReading {
        /** Keeps a copy of the options. */
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** Understood and impossible here, such as a moment to come where only the past makes sense; {@code example} is a right phrase. */
    record Wrong(String message, String example) implements TimeReading {}

    /** No time here. */
    record None() implements TimeReading {}
}
