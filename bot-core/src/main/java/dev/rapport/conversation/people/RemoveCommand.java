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
import dev.rapport.reply.Reply;
import java.util.List;

/** Removes somebody with all that was noted about them. */
final class RemoveCommand implements CommandHandler<ContactId> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "remove", List.of("delete", "drop"), Section.PEOPLE, "removes somebody", List.of("remove Charles"));
    }

    @Override
    public Parsed<ContactId> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, "remove Charles")
                .then(named -> named.after().skipCommas().atEnd()
                        ? new Parsed.Ok<>(named.contact().id())
                        : new Parsed.Wrong<>(
                                "After %s I did not understand \"%s\"; nobody was removed."
                                        .formatted(
                                                named.contact().name(),
                                                Line.readable(named.after().rest())),
                                "remove Charles"));
    }

    @Override
    public Outcome handle(ContactId contact, Turn turn) {
        String name = turn.network().find(contact).orElseThrow().contact().name();
        var draft = turn.draft();
        draft.remove(contact);
        return Outcome.change(
                draft,
                "removing " + name,
                Reply.say(
                        "%s is removed, with everything noted. You can take it back for 24 hours.".formatted(name),
                        turn.undo()));
    }
}
