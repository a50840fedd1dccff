package dev.rapport.conversation;

import dev.rapport.identity.MemberId;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one written form of an utterance in which commands are read and kept (see {@code Line}). */
final class CanonicalText {
    private static final Pattern PREFIX =
            Pattern.compile("^\\s*(?:/\\s*network\\b|network\\b|/)\\s*", Pattern.CASE_INSENSITIVE);

    private CanonicalText() {}

    /** @param names of people whom the platform mentions by their id alone, as Slack does; empty if unknown */
    static String of(Utterance words, Function<MemberId, String> names) {
        String text = words.pieces().stream().map(piece -> piece(piece, names)).collect(Collectors.joining());
        return PREFIX.matcher(text).replaceFirst("");
    }

    private static String piece(Utterance.Piece piece, Function<MemberId, String> names) {
        return switch (piece) {
            case Utterance.Piece.Text(var text) -> text;
            case Utterance.Piece.Person(var member, var said) -> {
                var name = said.isEmpty() ? names.apply(member) : said;
                yield "<@" + member.user() + (name.isEmpty() ? "" : "|" + name.replaceAll("[<>|]", "")) + ">";
            }
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
