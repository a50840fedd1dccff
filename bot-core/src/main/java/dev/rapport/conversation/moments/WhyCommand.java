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
import dev.rapport.reply.Block;
import dev.rapport.reply.Block.Fact;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.today.Adviser;
import dev.rapport.today.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how strength and priority come about, term by term. */
final class WhyCommand implements CommandHandler<ContactId> {
    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "why", List.of(), Section.ACT, "shows how strength and priority come about", List.of("why Ada"));
    }

    @Override
    public Parsed<ContactId> read(String beginning, Line line, Context context) {
        return PersonReader.read(line, context, "why Ada")
                .then(named -> new Parsed.Ok<>(named.contact().id()));
    }

    @Override
    public Outcome handle(ContactId id, Turn turn) {
        var tie = turn.network().find(id).orElseThrow();
        var why = new Adviser(turn.network(), turn.log(), turn.now()).why(tie);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(tie.contact().name()));
        blocks.add(new Block.Facts(facts(why.strengthRows())));
        blocks.add(new Block.Facts(facts(why.priorityRows())));
        why.cautions().forEach(caution -> blocks.add(new Block.Note(Words.of(caution))));
        var buttons = buttons(id, why);
        if (!buttons.isEmpty()) {
            blocks.add(new Block.Buttons(buttons));
        }
        String summary = Stream.concat(why.strengthRows().stream(), why.priorityRows().stream())
                .map(row -> row.term() + ": " + row.words())
                .collect(Collectors.joining(". ", tie.contact().name() + ". ", "."));
        return Outcome.tell(Reply.of(summary, blocks));
    }

    private static List<Fact> facts(List<Why.Row> rows) {
        return rows.stream()
                .map(row -> new Fact(row.term(), Words.of(row.words())))
                .toList();
    }

    private static List<Button> buttons(ContactId id, Why why) {
        return why.proposal()
                .map(rhythm -> List.of(Button.of(
                        Sentences.capital(TimePhrases.every(rhythm)),
                        "edit id:%d, %s".formatted(id.number(), TimePhrases.every(rhythm)))))
                .orElse(List.of());
    }
}
