package dev.rapport.conversation.demo;

import dev.rapport.change.UndoStep;
import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.List;

/** Fills in the demo network, as one change. People who are there already are left alone. */
public final class DemoCommand implements CommandHandler<DemoCommand.Fill> {
    private static final CommandSpec SPEC = new CommandSpec(
            "demo",
            List.of(),
            Section.YOURSELF,
            "Fills in a network of 25 people with half a year of history",
            List.of("demo"));

    private final DemoNetwork network;

    public DemoCommand(DemoNetwork network) {
        this.network = network;
    }

    /** What is asked for; there is nothing to say about it. */
    public record Fill() {}

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Parsed<Fill> read(String beginning, Line line, Context context) {
        return line.atEnd()
                ? new Parsed.Ok<>(new Fill())
                : new Parsed.Wrong<>("demo stands alone.", SPEC.examples().getFirst());
    }

    @Override
    public Outcome handle(Fill request, Turn turn) {
        var draft = turn.draft();
        int added = new DemoFilling(draft, turn).fill(network);
        if (added == 0) {
            return Outcome.tell(Reply.say("The demo network is here already.", Button.of("Today", "today")));
        }
        return new Outcome.Changed(draft, filled(added, turn), new UndoStep.Remember("filling in the demo network"));
    }

    private static Reply filled(int added, Turn turn) {
        var text = Words.of(
                new Inline.Strong(added + " people"),
                new Inline.Plain(" and half a year of talks, notes and promises are in your network. Check-ins come on"
                        + " Mondays at 9:00 and name three people at most."));
        var hint = Words.of(
                new Inline.Plain("Ask "),
                new Inline.CommandHint("why Lin"),
                new Inline.Plain(" or "),
                new Inline.CommandHint("due"),
                new Inline.Plain(", log "),
                new Inline.CommandHint("coffee with Grace"),
                new Inline.Plain(", and move the clock to Monday."));
        return Reply.of(
                text.plain(),
                List.of(
                        new Block.Text(text),
                        new Block.Note(hint),
                        new Block.Buttons(List.of(
                                new Button("Today", "today", Button.Look.PRIMARY),
                                Button.of("Who is due", "due"),
                                turn.undo()))));
    }
}
