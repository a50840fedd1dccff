package dev.rapport.conversation.rounds;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds;
import java.util.List;

/** Somebody in the chat, mentioned or by name: in a personal chat of Teams nobody can be mentioned. */
sealed interface Whom {
    record Member(MemberId member) implements Whom {}

    /** @param name as typed */
    record Named(String name) implements Whom {}

    /** Who that is. */
    sealed interface Found {
        record One(MemberId member) implements Found {}

        /** Nobody, or one of several. */
        record Unsure(Reply said) implements Found {}
    }

    /** Whoever a line names that says nothing else. */
    static Whom read(Line line, Context context) {
        var here = line.to(line.at());
        return context.lexicon()
                .at(here.text(), here.at())
                .filter(reference -> here.to(reference.end()).atEnd())
                .flatMap(reference -> IntrosReader.memberOf(reference).stream().findFirst())
                .<Whom>map(Member::new)
                .orElseGet(() -> new Named(Line.readable(here.rest()).replaceFirst("^@", "")));
    }

    /** Among those with whom the person of this turn shares a channel, where only a name was said. */
    static Found find(Whom whom, Rounds rounds, Turn turn) {
        return switch (whom) {
            case Member(var member) -> new Found.One(member);
            case Named(var name) -> {
                var found = named(name, rounds, turn);
                yield switch (found.size()) {
                    case 0 ->
                        new Found.Unsure(
                                Reply.say("I see nobody called %s in the channels we share. Nothing was changed."
                                        .formatted(name)));
                    case 1 -> new Found.One(found.getFirst());
                    default ->
                        new Found.Unsure(
                                Reply.say("Several people are called %s. Type the whole name; nothing was changed."
                                        .formatted(name)));
                };
            }
        };
    }

    private static List<MemberId> named(String name, Rounds rounds, Turn turn) {
        var words = FoldedName.words(name);
        return words.isEmpty()
                ? List.of()
                : rounds.colleaguesOf(turn.member().id()).stream()
                        .filter(member -> FoldedName.words(rounds.name(member)).containsAll(words))
                        .toList();
    }
}
