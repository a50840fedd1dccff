package dev.rapport.playground.inbound;

import dev.rapport.conversation.Utterance;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.Teammate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the colleagues named with an at sign, by their short or their full name. */
final class Mentions {
    private static final Pattern MENTION = Pattern.compile(
            DemoTeam.people().stream()
                    .map(person -> Pattern.quote(person.name()) + "|" + Pattern.quote(person.id()))
                    .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}.])@(", ")(?![\\p{L}\\p{N}@.]*[\\p{L}\\p{N}])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Mentions() {}

    static Utterance read(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = MENTION.matcher(text);
        int from = 0;
        while (matcher.find()) {
            var person = named(matcher.group(1));
            addText(pieces, text.substring(from, matcher.start()));
            pieces.add(new Piece.Person(person.member(), person.name()));
            from = matcher.end();
        }
        addText(pieces, text.substring(from));
        return new Utterance(pieces);
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    private static Teammate named(String name) {
        return DemoTeam.people().stream()
                .filter(person ->
                        person.id().equalsIgnoreCase(name) || person.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }
}
