package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.command.Section;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;
import java.util.List;

/** Sits one round out. */
final class SkipRoundCommand implements CommandHandler<Placed> {
    private final Acting acting;

    SkipRoundCommand(Acting acting) {
        this.acting = acting;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "skip next round",
                List.of("skip the next round", "skip this round", "skip round"),
                Section.INTRODUCTIONS,
                "lets the next round go without you",
                List.of("skip next round"));
    }

    @Override
    public Parsed<Placed> read(String beginning, Line line, Context context) {
        return Readings.nothingElse(line, "skip next round");
    }

    @Override
    public Outcome handle(Placed placed, Turn turn) {
        return acting.change(
                acting.channels().running(placed, turn, "skip next round"), turn, series -> skip(series, turn));
    }

    private Step skip(Series series, Turn turn) {
        var me = turn.member().id();
        String where = acting.rounds().name(series.place());
        var known = series.membership(me).filter(there -> there.standing() == Standing.IN);
        if (known.isEmpty()) {
            return new Step.Stay(Reply.say("You are not in the introductions of %s.".formatted(where)));
        }
        if (known.get().skipsNext()) {
            return new Step.Stay(Reply.say("The next round of %s goes without you already.".formatted(where)));
        }
        return new Step.To(
                series.with(me, known.get().skippingNext()),
                Reply.say(
                        "The next round of %s goes without you; in the one after it you are in again.".formatted(where),
                        Button.of(
                                "I'm in after all", "join in:" + series.place().conversation())));
    }
}
