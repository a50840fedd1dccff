package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.PersonReader;
import dev.rapport.command.Section;
import dev.rapport.contact.Band;
import dev.rapport.contact.ContactId;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Reply;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets the strength of a tie by hand, or lets it be computed again. */
final class StrengthCommand implements CommandHandler<StrengthCommand.Request> {
    private static final String EXAMPLE = "strength Ada strong";

    /** @param band null for the computed one */
    record Request(ContactId contact, @Nullable Band band) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "strength",
                List.of(),
                Section.ACT,
                "sets how strong a tie is, or lets me work it out",
                List.of(EXAMPLE, "strength Ada auto"));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var id = named.contact().id();
            var after = named.after().skipCommas();
            if (after.startsWith("auto")) {
                return new Parsed.Ok<>(new Request(id, null));
            }
            return Arrays.stream(Band.values())
                    .filter(band -> after.startsWith(band.word()))
                    .findFirst()
                    .<Parsed<Request>>map(band -> new Parsed.Ok<>(new Request(id, band)))
                    .orElseGet(() -> new Parsed.Wrong<>("Strong, moderate, weak, asleep, or auto?", EXAMPLE));
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var contact = turn.network().find(request.contact()).orElseThrow().contact();
        var draft = turn.draft();
        draft.put(contact.withCadence(contact.cadence().withOverride(request.band())));
        if (draft.edits().isEmpty()) {
            return Outcome.tell(Reply.say("It is like that already. Nothing was changed."));
        }
        var band = request.band();
        String said = band == null
                ? "I'll work out the strength of the tie with %s again.".formatted(contact.name())
                : "The tie with %s counts as %s from now on, whatever I would work out."
                        .formatted(contact.name(), band.word());
        return Outcome.change(draft, "the strength of " + contact.name(), Reply.say(said, turn.undo()));
    }
}
