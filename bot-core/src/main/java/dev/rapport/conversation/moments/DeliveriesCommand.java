package dev.rapport.conversation.moments;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Page;
import dev.rapport.conversation.PageRequest;
import dev.rapport.conversation.Turn;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Entry;
import dev.rapport.reply.Block;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a person's own last prompts with what became of them, and why the next one comes when it comes. */
final class DeliveriesCommand implements CommandHandler<Integer> {
    private static final String WORD = "deliveries";

    private final DeliveryLog deliveries;

    DeliveriesCommand(DeliveryLog deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                WORD,
                List.of("delivery", "my prompts", "why no prompt"),
                Section.ACT,
                "shows your last prompts: sent, waiting for what, given up and why",
                List.of(WORD));
    }

    @Override
    public Parsed<Integer> read(String beginning, Line line, Context context) {
        return new Parsed.Ok<>(PageRequest.of(line.rest()).number());
    }

    @Override
    public Outcome handle(Integer wanted, Turn turn) {
        var page = Page.of(deliveries.last(turn.network().id()), wanted);
        var lines = new ArrayList<Words>();
        lines.add(Words.of(page.total() == 0 ? "I have sent you nothing yet." : "My last prompts to you:"));
        int place = page.first();
        for (Entry entry : page.here()) {
            lines.add(Words.of(
                    place++ + ". " + DeliveryPhrases.of(entry, turn.now().getZone())));
        }
        NotSentYet.lines(turn.network(), turn.now(), deliveries).forEach(line -> lines.add(Words.of(line)));
        NextPrompt.lines(turn.network(), turn.now()).forEach(line -> lines.add(Words.hinting(line)));
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        blocks.addAll(page.turning(WORD));
        var reply = Reply.of(lines.stream().map(Words::plain).collect(Collectors.joining("\n")), blocks);
        return turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }
}
