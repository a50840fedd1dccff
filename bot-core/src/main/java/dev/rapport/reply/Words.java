package dev.rapport.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A paragraph: inlines that follow each other without anything added in between. */
public record Words(List<Inline> inlines) {
    public Words {
        inlines = List.copyOf(inlines);
    }

    public static Words of(String text) {
        return new Words(List.of(new Inline.Plain(text)));
    }

    public static Words of(Inline... inlines) {
        return new Words(List.of(inlines));
    }

    /**
     * A sentence of ours that names commands.
     *
     * @param ours commands stand between backticks, {@code %s} for what is put in
     * @param theirs put in as plain text, backticks and all: what a person typed never becomes a command
     */
    public static Words hinting(String ours, Object... theirs) {
        var inlines = new ArrayList<Inline>();
        var left = Arrays.asList(theirs).iterator();
        var parts = ours.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            var text = new StringBuilder();
            var pieces = parts[i].split("%s", -1);
            for (int piece = 0; piece < pieces.length; piece++) {
                text.append(piece == 0 ? "" : left.next()).append(pieces[piece]);
            }
            if (!text.isEmpty()) {
                inlines.add(i % 2 == 0 ? new Inline.Plain(text.toString()) : new Inline.CommandHint(text.toString()));
            }
        }
        return new Words(inlines);
    }

    /** One after the other, with this between them. */
    public static Words joined(String between, List<Words> several) {
        var inlines = new ArrayList<Inline>();
        for (var words : several) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Plain(between));
            }
            inlines.addAll(words.inlines());
        }
        return new Words(inlines);
    }

    /** The words alone, for notifications, screen readers and tests. */
    public String plain() {
        var plain = new StringBuilder();
        for (var inline : inlines) {
            plain.append(plain(inline));
        }
        return plain.toString();
    }

    /** What one inline adds to the words alone. */
    public static String plain(Inline inline) {
        return switch (inline) {
            case Inline.Plain(var text) -> text;
            case Inline.Strong(var text) -> text;
            case Inline.Mention(var member, var name) -> name;
            case Inline.When(var instant, var text) -> text;
            case Inline.CommandHint(var command) -> "`" + command + "`";
            case Inline.Link(var label, var target) -> label;
        };
    }
}
