package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Stance;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.Acquaintance;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.Subjects;
import dev.rapport.reply.Reply;
import java.util.List;

/** Makes one person out of two records: the first goes into the second. */
final class MergeCommand implements CommandHandler<MergeCommand.Request> {
    private static final String EXAMPLE = "merge Ada King into Ada Lovelace";

    record Request(ContactId from, ContactId into) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec("merge", List.of(), Section.PEOPLE, "makes one person out of two", List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(from -> {
            var rest = from.after().skip("into").skip("with").skip("and");
            return PersonReader.read(rest, context, EXAMPLE).then(into -> {
                var one = from.contact().id();
                var other = into.contact().id();
                return one.equals(other)
                        ? new Parsed.Wrong<>(
                                "Those are one person already: %s."
                                        .formatted(into.contact().name()),
                                EXAMPLE)
                        : new Parsed.Ok<>(new Request(one, other));
            });
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var from = turn.network().find(request.from()).orElseThrow().contact();
        var into = turn.network().find(request.into()).orElseThrow().contact();
        var draft = turn.draft();
        move(draft, request);
        draft.put(Traits.merged(into, from));
        keepWithheld(draft, request);
        draft.remove(request.from());
        return Outcome.change(
                draft,
                "merging " + from.name(),
                Reply.say("%s is now part of %s.".formatted(from.name(), into.name()), turn.undo()));
    }

    /** Whoever was kept from colleagues stays so under the other name. */
    private static void keepWithheld(NetworkDraft draft, Request request) {
        if (draft.network().exchange().stance(request.from()) == Stance.WITHHELD) {
            draft.share(request.into(), Stance.WITHHELD);
        }
    }

    private static void move(NetworkDraft draft, Request request) {
        var interactions = draft.interactions(request.from());
        draft.relog(request.from(), interactions, List.of());
        draft.relog(
                request.into(),
                List.of(),
                interactions.stream().map(i -> of(i, request.into())).toList());
        draft.network().items().values().stream()
                .filter(item -> Subjects.isAbout(item, request.from()))
                .toList()
                .forEach(item -> draft.put(about(item, request.into())));
        draft.network().acquaintances().stream()
                .filter(pair -> pair.includes(request.from()) && !pair.includes(request.into()))
                .map(pair -> pair.one().equals(request.from()) ? pair.other() : pair.one())
                .toList()
                .forEach(other -> draft.acquaint(Acquaintance.of(other, request.into()), true));
    }

    private static Interaction of(Interaction old, ContactId contact) {
        return new Interaction(
                old.id(), contact, old.level(), old.moment(), old.kind(), old.direction(), old.story(), old.occasion());
    }

    private static OpenItem about(OpenItem item, ContactId contact) {
        return switch (item) {
            case Promise p ->
                new Promise(p.number(), contact, p.whose(), p.what(), p.due(), p.remindAt(), p.state(), p.prompted());
            case Meeting m -> m.with(contact);
            case Reminder r -> r.withAbout(contact);
        };
    }
}
