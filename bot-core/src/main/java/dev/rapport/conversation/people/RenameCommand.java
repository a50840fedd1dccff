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
import java.util.regex.Pattern;

/** Gives somebody another name. */
final class RenameCommand implements CommandHandler<RenameCommand.Request> {
    private static final String EXAMPLE = "rename Ada to Ada King";

    private static final Pattern BEFORE_TO = Pattern.compile("(.+?)\\s+to\\s", Pattern.CASE_INSENSITIVE);

    record Request(ContactId contact, String name) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec("rename", List.of(), Section.PEOPLE, "gives somebody another name", List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var to = named.after().skipCommas();
            if (!to.atEnd() && !to.startsWith("to")) {
                return notTheWholeName(line, to);
            }
            var after = to.skip("to");
            String name = Line.readable(after.rest());
            if (FoldedName.fold(name).isEmpty()) {
                return new Parsed.Wrong<>("What is the new name?", EXAMPLE);
            }
            return new Parsed.Ok<>(new Request(named.contact().id(), name));
        });
    }

    /** Words between a known name and the new one: more of a name that nobody bears, or "to" was left out. */
    private static Parsed<Request> notTheWholeName(Line line, Line rest) {
        var whole = BEFORE_TO.matcher(line.rest());
        return whole.lookingAt()
                ? new Parsed.Wrong<>("I know nobody called %s.".formatted(Line.readable(whole.group(1))), EXAMPLE)
                : new Parsed.Wrong<>(
                        "Is \"%s\" the new name? Put \"to\" before it.".formatted(Line.readable(rest.rest())), EXAMPLE);
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
