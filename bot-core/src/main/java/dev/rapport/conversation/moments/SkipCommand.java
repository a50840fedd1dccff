package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Lets a person's turn pass: the next prompt comes one rhythm from now. */
final class SkipCommand implements CommandHandler<ContactId> {
    private static final String EXAMPLE = "skip Ada";

    @Override
    public CommandSpec spec() {
        return new CommandSpec("skip", List.of(), Section.ACT, "lets a person's turn pass", List.of(EXAMPLE));
    }

    @Override
    public Parsed<ContactId> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE)
                .then(named -> new Parsed.Ok<>(named.contact().id()));
    }

    @Override
    public Outcome handle(ContactId id, Turn turn) {
        var tie = turn.network().find(id).orElseThrow();
        var next = tie.contact().rhythm().after(turn.now().toLocalDate());
        var wrong = WrongRhythm.of(tie, turn);
        var draft = turn.draft();
        draft.attend(
                id,
                tie.attention().snoozed(next.atStartOfDay(turn.now().getZone()).toInstant()));
        return Outcome.change(
                draft,
                "skipping " + tie.contact().name(),
                Reply.say(
                        "%s is skipped this time; I'll ask again after %s.%s"
                                .formatted(tie.contact().name(), TimePhrases.full(next), wrong.words()),
                        Stream.concat(wrong.buttons().stream(), Stream.of(turn.undo()))
                                .toArray(Button[]::new)));
    }
}
