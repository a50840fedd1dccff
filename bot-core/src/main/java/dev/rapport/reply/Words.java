package dev.rapport.reply;

import java.util.List;
import java.util.stream.Collectors;

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

    /** The words alone, for notifications, screen readers and tests. */
    public String plain() {
        return inlines.stream().map(Words::plain).collect(Collectors.joining());
    }

    private static String plain(Inline inline) {
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
