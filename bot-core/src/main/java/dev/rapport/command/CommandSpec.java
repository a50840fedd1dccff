package dev.rapport.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of a command without running it: help, README and the platforms' manifests come from it.
 *
 * @param word the command's word or words, in lower case
 * @param aliases other beginnings that mean the same, in lower case
 * @param does one line: what it does, from the person's view
 * @param examples lines that work as written, the most useful first; at least one
 */
public record CommandSpec(String word, List<String> aliases, Section section, String does, List<String> examples) {
    public CommandSpec {
        aliases = List.copyOf(aliases);
        examples = List.copyOf(examples);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("The command " + word + " needs an example");
        }
    }

    /** Every beginning by which the command is found. */
    public Stream<String> beginnings() {
        return Stream.concat(Stream.of(word), aliases.stream());
    }
}
