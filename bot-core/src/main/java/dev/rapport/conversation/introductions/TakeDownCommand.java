package dev.rapport.conversation.introductions;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.exchange.Notice;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;

/** Takes an ask or an offer of one's own off the board. */
final class TakeDownCommand implements CommandHandler<Integer> {
    @Override
    public CommandSpec spec() {
        return CommandSpec.ofButtons(
                "take down", Section.INTRODUCTIONS, "takes your ask or offer off the team's board");
    }

    @Override
    public Parsed<Integer> read(String beginning, Line line, Context context) {
        return line.rest().matches("\\d{1,9}")
                ? new Parsed.Ok<>(Integer.valueOf(line.rest()))
                : new Parsed.Wrong<>(Words.hinting("Which one? `asks` shows what you can take down."), "");
    }

    @Override
    public Outcome handle(Integer number, Turn turn) {
        var notice = turn.network().exchange().notice(number);
        if (notice.isEmpty()) {
            return Outcome.tell(Reply.say("That is off the board already."));
        }
        var draft = turn.draft();
        draft.takeDown(number);
        String word = notice.get().kind() == Notice.Kind.ASK ? "ask" : "offer";
        return Outcome.change(
                draft,
                "taking down your " + word,
                Reply.say(
                        "Your %s is off the board: %s"
                                .formatted(word, notice.get().text()),
                        turn.undo()));
    }
}
