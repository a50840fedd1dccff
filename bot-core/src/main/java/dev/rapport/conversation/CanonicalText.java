package dev.rapport.conversation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one written form of an utterance in which commands are read and kept (see {@code Line}). */
final class CanonicalText {
    private static final Pattern PREFIX =
            Pattern.compile("^\\s*(?:/\\s*network\\b|network\\b|/)\\s*", Pattern.CASE_INSENSITIVE);

    private CanonicalText() {}

    static String of(Utterance words) {
        String text = words.pieces().stream().map(CanonicalText::piece).collect(Collectors.joining());
        return PREFIX.matcher(text).replaceFirst("");
    }

    private static String piece(Utterance.Piece piece) {
        return switch (piece) {
            case Utterance.Piece.Text(var text) -> text;
            case Utterance.Piece.Person(var member, var name) ->
                "<@" + member.user() + (name.isEmpty() ? "" : "|" + name.replaceAll("[<>|]", "")) + ">";
            case Utterance.Piece.Channel(var id, var name) -> "#" + (name.isEmpty() ? id : name);
            case Utterance.Piece.Link(var target, var label) -> link(target, label);
        };
    }

    private static String link(String target, String label) {
        if (target.startsWith("mailto:")) {
            return target.substring("mailto:".length());
        }
        return target.startsWith("tel:") ? label : target;
    }
}
