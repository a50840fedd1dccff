package dev.rapport.reply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a form. Its value comes back as a string under its id; an empty field comes back as an empty string. */
public sealed interface Field {
    /** Lower-case letters, unique in the form. */
    String id();

    String label();

    boolean required();

    /**
     * Free text.
     *
     * @param value what it is filled in with, may be empty
     * @param hint an example, may be empty
     * @param maxLength in characters; a platform may take fewer
     */
    record Text(String id, String label, boolean required, String value, String hint, int maxLength, boolean multiline)
            implements Field {}

    /**
     * One out of a few.
     *
     * @param selected the value of the option that is selected, null for none
     */
    record Choice(
            String id,
            String label,
            boolean required,
            List<Option> options,
            @Nullable String selected) implements Field {
        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("A choice must have something to choose from");
            }
        }
    }

    /** One choice: what comes back, up to 75 characters, and what is shown, of which 75 are sure to be seen. */
    record Option(String value, String label) {
        public Option {
            if (value.isBlank() || value.length() > 75) {
                throw new IllegalArgumentException("An option's value must have 1 to 75 characters");
            }
        }
    }

    /** A day; comes back as {@code 2026-12-03}. */
    record Date(
            String id,
            String label,
            boolean required,
            @Nullable LocalDate value) implements Field {}

    /** A local time; comes back as {@code 14:30}. */
    record Time(
            String id,
            String label,
            boolean required,
            @Nullable LocalTime value) implements Field {}

    /** A colleague in this workspace; comes back as the platform's user id. */
    record Colleague(String id, String label, boolean required) implements Field {}
}
