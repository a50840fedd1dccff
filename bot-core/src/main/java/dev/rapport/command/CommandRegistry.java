package dev.rapport.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All commands, found by how a line begins.
 *
 * @param <C> the kind of commands kept
 */
public final class CommandRegistry<C extends Command<?>> {
    private final List<C> commands;
    private final Map<String, C> byWords;
    private final Map<Character, List<Beginning<C>>> byFirstLetter;

    private CommandRegistry(List<C> commands, List<Beginning<C>> beginnings) {
        this.commands = commands;
        this.byFirstLetter = beginnings.stream()
                .collect(Collectors.groupingBy(b -> folded(b.words().charAt(0))));
        this.byWords = beginnings.stream().collect(Collectors.toMap(Beginning::words, Beginning::command));
    }

    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** Keeps commands in the order of the help; two that claim one beginning are an {@link IllegalArgumentException}. */
    public static <C extends Command<?>> CommandRegistry<C> of(Collection<C> commands) {
        Map<String, C> claimed = new HashMap<>();
        var beginnings = new ArrayList<Beginning<C>>();
        for (var command : commands) {
            command.spec().beginnings().forEach(words -> {
                var other = claimed.putIfAbsent(words, command);
                if (other != null) {
                    throw new IllegalArgumentException("\"%s\" is claimed by both %s and %s"
                            .formatted(
                                    words, other.spec().word(), command.spec().word()));
                }
                beginnings.add(new Beginning<>(words, command));
            });
        }
        beginnings.sort(Comparator.comparingInt((Beginning<C> b) -> b.words().length())
                .reversed()
                .thenComparing(Beginning::words));
        var inOrder = commands.stream()
                .sorted(Comparator.comparing(command -> command.spec().section()))
                .toList();
        return new CommandRegistry<>(List.copyOf(inOrder), List.copyOf(beginnings));
    }

    /** In the order of the help: by section, then as they were given. */
    public List<C> commands() {
        return commands;
    }

    /** The command with the longest beginning that the line starts with. */
    public Optional<Beginning<C>> find(Line line) {
        String rest = line.rest();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        return byFirstLetter.getOrDefault(folded(rest.charAt(0)), List.of()).stream()
                .filter(b -> line.startsWith(b.words()))
                .findFirst();
    }

    /** The command of which this is a beginning, exactly. */
    public Optional<C> named(String words) {
        return Optional.ofNullable(byWords.get(words));
    }

    /** A command by one of its beginnings. */
    public record Beginning<C>(String words, C command) {}
}
