package dev.rapport.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a command without running it: help, README and the platforms' manifests come from it.
 *
 * @param word the command's word or words, in lower case
 * @param aliases other beginnings that mean the same, in lower case
 * @param does one line: what it does, from the person's view
 * @param examples lines that work as written, the most useful first; at least one if it is typed
 * @param typed whether people type it; else only buttons carry it, and neither help nor README nor manifest speaks of it
 */
public record CommandSpec(
        String word, List<String> aliases, Section section, String does, List<String> examples, boolean typed) {
    public CommandSpec {
        aliases = List.copyOf(aliases);
        examples = List.copyOf(examples);
        if (typed && examples.isEmpty()) {
            throw new IllegalArgumentException("The command " + word + " needs an example");
        }
    }

    /** A command that people type. */
    public CommandSpec(String word, List<String> aliases, Section section, String does, List<String> examples) {
        this(word, aliases, section, does, examples, true);
    }

    /** A command that only buttons carry. */
    public static CommandSpec ofButtons(String word, Section section, String does) {
        return new CommandSpec(word, List.of(), section, does, List.of(), false);
    }

    /** Every beginning by which the command is found. */
    public Stream<String> beginnings() {
        return Stream.concat(Stream.of(word), aliases.stream());
    }
}
