package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;
import java.util.List;

/** Takes part in a channel's rounds no more. */
final class LeaveCommand extends OwnPartCommand {
    LeaveCommand(Acting acting) {
        super(acting);
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
    Step change(Series series, MemberId me, String where, Turn turn) {
        var known = series.membership(me).filter(there -> there.standing() != Standing.LEFT);
        if (known.isEmpty()) {
            return notIn(where);
        }
        var left = series.with(me, known.get().leaving());
        var round = left.latest().filter(latest -> latest.waiting().contains(me));
        return new Step.To(
                round.map(waiting -> left.with(waiting.withoutWaiting(me))).orElse(left),
                Reply.say(
                        "You are out: no more introductions in %s. Nobody is told.".formatted(where),
                        button("I'm in again", "join", series)));
    }
}
