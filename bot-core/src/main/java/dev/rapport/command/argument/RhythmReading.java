package dev.rapport.command.argument;

import dev.rapport.rhythm.Rhythm;
import java.util.List;

/** What a phrase about how often to be in touch came to; {@code consumed} as in {@link TimeReading}. */
public sealed interface RhythmReading {

    /** Understood. */
    record Found(Rhythm rhythm, int consumed) implements RhythmReading {}

    /** {@code no rhythm}: without prompts. */
    record NoRhythm(int consumed) implements RhythmReading {}

    /** Must be asked back ("biweekly"), with at least one option. */
    record Unclear(String question, List<Rhythm> options, int consumed) implements RhythmReading {
        /** Keeps a copy of the options. */
        public Unclear {
            options = List.copyOf(options);
        }
    }

    /** Understood and out of range; {@code example} is a right phrase. */
    record Wrong(String message, String example) implements RhythmReading {}

    /** No rhythm here. */
    record None() implements RhythmReading {}
}
