package dev.rapport.command;

import java.util.Map;
import java.util.Optional;

/**
 * One command: how it is found and read. Reading never fails by exception, whatever the text, and changes nothing.
 *
 * @param <R> what was asked for, understood
 */
public interface Command<R> {
    CommandSpec spec();

    /**
     * Reads a line that begins with one of the command's words.
     *
     * @param beginning the one that was typed, one of {@link CommandSpec#beginnings()}
     * @param line stands after it
     */
    Parsed<R> read(String beginning, Line line, Context context);

    /** Reads a line that begins with no command's word but may be a sentence of this one: {@code Ada knows Grace}. */
    default Optional<Parsed<R>> sentence(Line line, Context context) {
        return Optional.empty();
    }

    /**
     * Reads a submitted form of this command.
     *
     * @param line stands after the command's word, before what its form carried along
     * @param values by field id; empty fields as empty strings
     */
    default FormReading<R> form(Line line, Map<String, String> values, Context context) {
        throw new IllegalStateException("The command " + spec().word() + " has no form");
    }
}
