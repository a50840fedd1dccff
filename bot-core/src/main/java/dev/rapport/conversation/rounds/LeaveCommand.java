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

/** Takes part in a channel's rounds no more. */
final class LeaveCommand implements CommandHandler<Placed> {
    private final Acting acting;

    LeaveCommand(Acting acting) {
        this.acting = acting;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "leave",
                List.of("leave intros", "leave introductions"),
                Section.INTRODUCTIONS,
                "takes you out of a channel's rounds",
                List.of("leave"));
    }

    @Override
    public Parsed<Placed> read(String beginning, Line line, Context context) {
        return Readings.nothingElse(line, "leave");
    }

    @Override
    public Outcome handle(Placed placed, Turn turn) {
        return acting.change(acting.channels().running(placed, turn, "leave"), turn, series -> leave(series, turn));
    }

    private Step leave(Series series, Turn turn) {
        var me = turn.member().id();
        String where = acting.rounds().name(series.place());
        var known = series.membership(me).filter(there -> there.standing() != Standing.LEFT);
        if (known.isEmpty()) {
            return new Step.Stay(Reply.say("You are not in the introductions of %s.".formatted(where)));
        }
        var left = series.with(me, known.get().leaving());
        var round = left.latest().filter(latest -> latest.waiting().contains(me));
        return new Step.To(
                round.map(waiting -> left.with(waiting.withoutWaiting(me))).orElse(left),
                Reply.say(
                        "You are out: no more introductions in %s. Nobody is told.".formatted(where),
                        Button.of("I'm in again", "join in:" + series.place().conversation())));
    }
}
