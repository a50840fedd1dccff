package dev.rapport.command.argument;

import java.util.List;

/** What a phrase about a length of time came to; {@code consumed} as in {@link TimeReading}. */
public sealed interface SpanReading {

    /** Understood. */
    record Found(Span span, int consumed) implements SpanReading {}

    /** Must be asked back, with at least one option. */
    record Unclear(String question, List<Span> options, int consumed) implements SpanReading {
        /** Keeps a copy of the options. */
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** No length of time here. */
    record None() implements SpanReading {}
}
