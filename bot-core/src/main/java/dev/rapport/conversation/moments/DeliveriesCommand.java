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
import dev.rapport.rounds.Rounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a person's own last prompts with what became of them, and why the next one comes when it comes. */
final class DeliveriesCommand implements CommandHandler<Integer> {
    private static final String WORD = "deliveries";

    private final DeliveryLog deliveries;
    private final Rounds rounds;

    DeliveriesCommand(DeliveryLog deliveries, Rounds rounds) {
        this.deliveries = deliveries;
        this.rounds = rounds;
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
        var fromRounds = FromRounds.of(turn.member().id(), rounds, deliveries);
        var page = Page.of(last(turn, fromRounds), wanted);
        var lines = new ArrayList<Words>();
        lines.add(Words.of(page.total() == 0 ? "I have sent you nothing yet." : "My last prompts to you:"));
        int place = page.first();
        for (Entry entry : page.here()) {
            lines.add(Words.of(
                    place++ + ". " + DeliveryPhrases.of(entry, turn.now().getZone())));
        }
        var due = Stream.concat(
                NotSentYet.of(turn.network(), turn.now().toInstant(), deliveries),
                fromRounds.due(turn.now().toInstant()));
        NotSentYet.lines(due, turn.now()).forEach(line -> lines.add(Words.of(line)));
        fromRounds.waiting(turn.now()).forEach(line -> lines.add(Words.of(line)));
        NextPrompt.lines(turn.network(), turn.now()).forEach(line -> lines.add(Words.hinting(line)));
        var blocks = new ArrayList<Block>();
        lines.forEach(line -> blocks.add(new Block.Text(line)));
        blocks.addAll(page.turning(WORD));
        var reply = Reply.of(lines.stream().map(Words::plain).collect(Collectors.joining("\n")), blocks);
        return turn.trigger().origin() == Turn.Origin.BUTTON ? Outcome.show(reply) : Outcome.tell(reply);
    }

    private List<Entry> last(Turn turn, FromRounds fromRounds) {
        var own = deliveries.last(turn.network().id()).stream();
        return Stream.concat(own, fromRounds.entries())
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(DeliveryLog.MOST)
                .toList();
    }
}
