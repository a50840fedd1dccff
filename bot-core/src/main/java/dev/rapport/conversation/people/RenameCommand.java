package dev.rapport.conversation.people;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.FoldedName;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Reply;
import java.util.List;

/** Gives somebody another name. */
final class RenameCommand implements CommandHandler<RenameCommand.Request> {
    private static final String EXAMPLE = "rename Ada to Ada King";

    record Request(ContactId contact, String name) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec("rename", List.of(), Section.PEOPLE, "gives somebody another name", List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var after = named.after().skipCommas().skip("to");
            String name = Line.readable(after.rest());
            if (FoldedName.fold(name).isEmpty()) {
                return new Parsed.Wrong<>("What is the new name?", EXAMPLE);
            }
            return new Parsed.Ok<>(new Request(named.contact().id(), name));
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var before = turn.network().find(request.contact()).orElseThrow().contact();
        var draft = turn.draft();
        draft.put(before.withName(request.name()));
        return Outcome.change(
                draft,
                "renaming " + before.name(),
                Reply.say("%s is now %s.".formatted(before.name(), request.name()), turn.undo()));
    }
}
