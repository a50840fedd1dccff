package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Standing;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.rounds.Rounds.Step;
import java.util.List;

/** Takes part in a channel's rounds. */
final class JoinCommand extends OwnPartCommand {
    JoinCommand(Acting acting) {
        super(acting);
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "join",
                List.of("join intros", "join introductions"),
                Section.INTRODUCTIONS,
                "lets you be introduced to somebody in each round of a channel",
                List.of("join"));
    }

    @Override
    Step change(Series series, MemberId me, String where, Turn turn) {
        if (!series.course().goesOn()) {
            return new Step.Stay(Reply.say("There are no introductions in %s at the moment.".formatted(where)));
        }
        var known = series.membership(me);
        if (known.filter(there -> there.standing() == Standing.IN && !there.skipsNext())
                .isPresent()) {
            return new Step.Stay(Reply.say(Words.hinting(
                    "You are in already, in %s. The next round is on %s; `leave` ends it.",
                    where, next(series, turn))));
        }
        var in = withOpenRound(series.with(me, Membership.NEW), me, turn);
        return new Step.To(
                in,
                Reply.say(
                        Words.hinting(
                                "You are in: in each round of %s I introduce you to somebody. The next one is on %s. "
                                        + "`skip next round` sits one out, `leave` ends it.",
                                where, next(series, turn)),
                        button("Leave", "leave", series)));
    }

    /** Somebody may be free in a round that has just begun. */
    private static Series withOpenRound(Series series, MemberId me, Turn turn) {
        return series.latest()
                .filter(round -> !round.over()
                        && turn.instant().isBefore(round.times().ask())
                        && round.groupOf(me).isEmpty())
                .map(round -> series.with(round.withNewcomer(me)))
                .orElse(series);
    }

    private static String next(Series series, Turn turn) {
        return series.course()
                .nextRound()
                .map(next ->
                        TimePhrases.full(next.withZoneSameInstant(turn.now().getZone())))
                .orElse("no date yet");
    }
}
