package dev.rapport.introduction;

import dev.rapport.contact.FoldedName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody has told about themselves for introductions: "data, Berlin, likes climbing". The first part is what they
 * do, the others are something to begin a talk with.
 */
public record Declared(List<String> parts) {
    /** Nothing told. */
    public static final Declared NOTHING = new Declared(List.of());

    private static final Set<String> AROUND = Set.of(
            "a", "about", "an", "and", "at", "in", "i", "into", "like", "likes", "love", "loves", "of", "the", "to");

    public Declared {
        parts = List.copyOf(parts);
    }

    /** Parts stand between commas. */
    public static Declared of(String text) {
        return new Declared(Arrays.stream(text.split("[,;\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    /** What they do, as typed; empty if not told. */
    public String function() {
        return parts.isEmpty() ? "" : parts.getFirst();
    }

    /** One thing to say of them, the most personal they told; empty if nothing is told. */
    public String fact() {
        return parts.isEmpty() ? "" : parts.getLast();
    }

    /** The words to begin a talk with, folded. */
    public Set<String> hooks() {
        return parts.stream()
                .skip(1)
                .flatMap(part -> FoldedName.words(part).stream())
                .filter(word -> word.length() > 2 && !AROUND.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The function, folded, to be compared with others'. */
    public String foldedFunction() {
        return String.join(" ", FoldedName.words(function()));
    }
}
