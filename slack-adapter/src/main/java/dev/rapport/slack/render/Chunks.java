package dev.rapport.slack.render;

import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Splits a long paragraph into several that each fit a block, between words where it can. */
final class Chunks {
    /** Room for the marks that an inline brings besides its text, a mention and a date included. */
    private static final int MARKS = 64;

    private final int max;
    private final List<Words> done = new ArrayList<>();
    private List<Inline> current = new ArrayList<>();
    private int used;

    private Chunks(int max) {
        this.max = max;
    }

    /** Chunks whose markup has at most {@code max} characters each; none for words without any text. */
    static List<Words> of(int max, Words words) {
        if (blank(words.inlines())) {
            return List.of();
        }
        if (fitsWhole(max, words)) {
            return List.of(words);
        }
        var chunks = new Chunks(max);
        words.inlines().forEach(chunks::add);
        chunks.close();
        return List.copyOf(chunks.done);
    }

    private static boolean blank(List<Inline> inlines) {
        for (var inline : inlines) {
            if (!Words.plain(inline).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Sure to be one chunk just as they are, were every character to be escaped; an inline without text would be left out. */
    private static boolean fitsWhole(int max, Words words) {
        int most = 0;
        for (var inline : words.inlines()) {
            int length = length(inline);
            if (length == 0) {
                return false;
            }
            most += length * cost('&') + MARKS;
        }
        return most <= max;
    }

    private static int length(Inline inline) {
        return switch (inline) {
            case Inline.Plain(var text) -> text.length();
            case Inline.Strong(var text) -> text.length();
            case Inline.CommandHint(var command) -> command.length();
            case Inline.When(var instant, var text) -> text.length();
            case Inline.Mention(var member, var name) -> member.user().length() + name.length();
            case Inline.Link(var label, var target) ->
                label.length() + target.toASCIIString().length();
        };
    }

    private void add(Inline inline) {
        switch (inline) {
            case Inline.Plain(var text) -> pour(text, Inline.Plain::new);
            case Inline.Strong(var text) -> pour(text, Inline.Strong::new);
            case Inline.CommandHint(var command) -> whole(inline, command);
            case Inline.When(var instant, var text) -> whole(inline, text);
            case Inline.Mention(var member, var name) -> whole(inline, member.user() + name);
            case Inline.Link(var label, var target) -> whole(inline, label + target.toASCIIString());
        }
    }

    private void whole(Inline inline, String text) {
        int cost = cost(text) + MARKS;
        if (cost > max) {
            pour(Words.plain(inline), Inline.Plain::new);
            return;
        }
        if (used + cost > max) {
            close();
        }
        current.add(inline);
        used += cost;
    }

    private void pour(String text, Function<String, Inline> kind) {
        var rest = text;
        while (!rest.isEmpty()) {
            int fits = fits(rest, max - used - MARKS);
            if (fits == 0) {
                close();
                continue;
            }
            current.add(kind.apply(rest.substring(0, fits)));
            used += cost(rest.substring(0, fits)) + MARKS;
            rest = rest.substring(fits);
        }
    }

    /** How much of the text fits into the room, up to the last space if that is not far back. */
    private static int fits(String text, int room) {
        int end = 0;
        for (int left = room; end < text.length() && left >= cost(text.charAt(end)); end++) {
            left -= cost(text.charAt(end));
        }
        end = Cut.boundary(text, end);
        if (end == text.length() || end == 0) {
            return end;
        }
        int space = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return space > end / 2 ? Math.min(space + 1, end) : end;
    }

    private void close() {
        if (!blank(current)) {
            done.add(new Words(current));
        }
        current = new ArrayList<>();
        used = 0;
    }

    /** The length of a text once it is escaped. */
    private static int cost(String text) {
        int cost = 0;
        for (int i = 0; i < text.length(); i++) {
            cost += cost(text.charAt(i));
        }
        return cost;
    }

    private static int cost(char c) {
        return switch (c) {
            case '&' -> 5;
            case '<', '>' -> 4;
            default -> 1;
        };
    }
}
