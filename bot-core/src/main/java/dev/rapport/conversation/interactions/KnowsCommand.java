package dev.rapport.conversation.interactions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Lexicon.Reference;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Acquaintance;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.Optional;

/** Keeps who knows whom: {@code Ada knows Grace}. */
final class KnowsCommand implements CommandHandler<KnowsCommand.Request> {
    private static final String EXAMPLE = "Ada knows Grace";

    record Request(ContactId one, ContactId other, boolean know) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "connects",
                List.of("connect"),
                Section.HAPPENED,
                "keeps that two people know each other",
                List.of(EXAMPLE, "connects Ada and Grace"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE)
                .then(one -> other(
                        one.contact().id(),
                        one.after().skipCommas().skip("and").skip("with").skip("to"),
                        true,
                        context));
    }

    @Override
    public Optional<Parsed<Request>> sentence(Line line, Context context) {
        var first = context.lexicon().at(line.text(), line.at());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var after = line.to(first.get().end());
        boolean know = after.startsWith("knows") || after.startsWith("know");
        boolean strangers = after.startsWith("does not know") || after.startsWith("doesn't know");
        if (!know && !strangers) {
            return Optional.empty();
        }
        var rest = know ? after.afterWord() : after.skip("does not know").skip("doesn't know");
        return Optional.of(
                first.get() instanceof Reference.Known(var contact, int _)
                        ? other(contact.id(), rest, know, context)
                        : PersonReader.read(line, context, EXAMPLE)
                                .then(one -> other(one.contact().id(), rest, know, context)));
    }

    private static Parsed<Request> other(ContactId one, Line rest, boolean know, Context context) {
        return PersonReader.read(rest, context, EXAMPLE)
                .then(two -> two.contact().id().equals(one)
                        ? new Parsed.Wrong<>("Those are one person.", EXAMPLE)
                        : new Parsed.Ok<>(new Request(one, two.contact().id(), know)));
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var pair = Acquaintance.of(request.one(), request.other());
        String one = name(request.one(), turn);
        String other = name(request.other(), turn);
        if (turn.network().acquaintances().contains(pair) == request.know()) {
            return Outcome.tell(Reply.say(
                    request.know()
                            ? "I had that already: %s and %s know each other.".formatted(one, other)
                            : "I had not noted that %s and %s know each other.".formatted(one, other)));
        }
        var draft = turn.draft();
        draft.acquaint(pair, request.know());
        String said = request.know() ? "%s and %s know each other: noted." : "%s and %s don't know each other: noted.";
        return Outcome.change(
                draft,
                "that %s and %s know each other".formatted(one, other),
                Reply.say(said.formatted(one, other), turn.undo()));
    }

    private static String name(ContactId contact, Turn turn) {
        return turn.network().find(contact).orElseThrow().contact().name();
    }
}
