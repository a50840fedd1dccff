package dev.rapport.command;

import java.util.Map;

/** What reading a submitted form came to. */
public sealed interface FormReading<R> {
    /** Understood. */
    record Ok<R>(R request) implements FormReading<R> {}

    /** Some fields cannot be meant: a sentence by field id. Nothing was done. */
    record Refused<R>(Map<String, String> errors) implements FormReading<R> {
        public Refused {
            errors = Map.copyOf(errors);
        }
    }
}
