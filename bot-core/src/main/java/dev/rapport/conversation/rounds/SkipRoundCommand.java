package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership.Coming;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;
import java.util.List;

/** Sits one round out. */
final class SkipRoundCommand extends OwnPartCommand {
    SkipRoundCommand(Acting acting) {
        super(acting);
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
    Step change(Series series, MemberId me, String where, Turn turn) {
        var known = series.membership(me).filter(there -> there.standing() == Standing.IN);
        if (known.isEmpty()) {
            return notIn(where);
        }
        if (known.get().skipsNext()) {
            return new Step.Stay(Reply.say("The next round of %s goes without you already.".formatted(where)));
        }
        return new Step.To(
                series.with(me, known.get().saying(Coming.NO)),
                Reply.say(
                        ("The next round of %s goes without you; "
                                        + (series.asks()
                                                ? "before the one after it I ask again."
                                                : "in the one after it you are in again."))
                                .formatted(where),
                        button("I'm in after all", "join", series)));
    }
}
