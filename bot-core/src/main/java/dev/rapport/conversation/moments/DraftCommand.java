package dev.rapport.conversation.moments;

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
import dev.rapport.interaction.Promise;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLines;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Drafts a first line to somebody, to take over and send. */
final class DraftCommand implements CommandHandler<DraftCommand.Request> {
    private static final String EXAMPLE = "draft Ada";
    private static final Pattern TURN = Pattern.compile("turn:(\\d{1,4})");

    private final FirstLines firstLines;

    DraftCommand(FirstLines firstLines) {
        this.firstLines = firstLines;
    }

    /** @param turn 0 for the week's line, 1 and up for another one */
    record Request(ContactId contact, int turn) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "draft",
                List.of("write to", "draft a message to", "draft message to"),
                Section.ACT,
                "drafts a first line to somebody",
                List.of(EXAMPLE));
    }

    @Override
    public Parsed<Request> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, EXAMPLE).then(named -> {
            var turn = TURN.matcher(named.after().rest());
            return new Parsed.Ok<>(
                    new Request(named.contact().id(), turn.matches() ? Integer.parseInt(turn.group(1)) : 0));
        });
    }

    @Override
    public Outcome handle(Request request, Turn turn) {
        var tie = turn.network().find(request.contact()).orElseThrow();
        var lines = new FirstLines.Request(turn.network(), tie, turn.log().of(tie.id()), turn.now(), request.turn());
        var text = promise(tie, turn)
                .map(promise -> firstLines.draft(lines, promise))
                .orElseGet(() -> firstLines.draft(lines))
                .text();
        int id = tie.id().number();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(
                Words.of("To %s, to send as you like:".formatted(tie.contact().name()))));
        blocks.add(new Block.Draft(text));
        blocks.add(new Block.Buttons(List.of(
                Button.of("Another", "draft id:%d turn:%d".formatted(id, request.turn() + 1)),
                Button.of("Sent it", "messaged id:" + id + turn.once("sent" + id)))));
        var reply = Reply.of("To %s: %s".formatted(tie.contact().name(), text), blocks);
        return request.turn() > 0 ? Outcome.show(reply) : Outcome.tell(reply);
    }

    /** The open promise between the two that falls due first, if it does within a week. */
    private static Optional<Promise> promise(Tie tie, Turn turn) {
        LocalDate soon = turn.now().toLocalDate().plusWeeks(1);
        return turn.network().items().values().stream()
                .filter(Promise.class::isInstance)
                .map(Promise.class::cast)
                .filter(promise -> promise.open() && promise.contact().equals(tie.id()))
                .filter(promise -> {
                    var due = promise.due();
                    return due != null && !due.isAfter(soon);
                })
                .min(Comparator.comparing(
                        promise -> Optional.ofNullable(promise.due()).orElse(LocalDate.MAX)));
    }
}
