package dev.rapport.conversation;

import dev.rapport.identity.MemberId;
import java.util.List;
import java.util.stream.Collectors;

/** What a person typed, freed of the platform's escaping; mentions and links keep their meaning. */
public record Utterance(List<Piece> pieces) {
    public Utterance {
        pieces = List.copyOf(pieces);
    }

    public static Utterance of(String text) {
        return new Utterance(List.of(new Piece.Text(text)));
    }

    /** The words as a person would read them. */
    public String plain() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Text(var text) -> text;
                    case Piece.Person(var member, var name) -> "@" + name;
                    case Piece.Channel(var id, var name) -> "#" + name;
                    case Piece.Link(var target, var label) -> label;
                })
                .collect(Collectors.joining());
    }

    /** A part of what was typed. */
    public sealed interface Piece {
        /** Plain words, as typed. */
        record Text(String text) implements Piece {}

        /** @param name empty where the platform did not say */
        record Person(MemberId member, String name) implements Piece {}

        /** @param name without the number sign; empty where the platform did not say */
        record Channel(String id, String name) implements Piece {}

        /**
         * @param target the full address, {@code mailto:} and {@code tel:} included
         * @param label what the person sees
         */
        record Link(String target, String label) implements Piece {}
    }
}
