package dev.rapport.command.argument;

import java.util.List;

/** What a phrase means, wherever it stands. */
sealed interface Meaning {

    record Is(When when, List<When> alternatives) implements Meaning {}

    record Ask(String question, List<When> options) implements Meaning {}

    record Refuse(String message, String example) implements Meaning {}

    /** With the length it took. */
    default TimeReading reading(int consumed) {
        return switch (this) {
            case Is(When when, List<When> alternatives) -> new TimeReading.Found(when, consumed, alternatives);
            case Ask(String question, List<When> options) -> new TimeReading.Unclear(question, options, consumed);
            case Refuse(String message, String example) -> new TimeReading.Wrong(message, example);
        };
    }
}
