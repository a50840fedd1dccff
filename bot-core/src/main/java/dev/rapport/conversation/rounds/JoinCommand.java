package dev.rapport.conversation.rounds;

import dev.rapport.command.CommandSpec;
import dev.rapport.command.Section;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Membership;
import dev.rapport.introduction.series.Membership.Coming;
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
        var joining = joining(series);
        if (known.filter(there -> there.standing() == Standing.IN && in(there, joining))
                .isPresent()) {
            return new Step.Stay(Reply.say(Words.hinting(
                    "You are in already, in %s. The next round is on %s; `leave` ends it.",
                    where, next(series, turn))));
        }
        return new Step.To(
                series.with(me, joining).withLatecomer(me, turn.instant()),
                Reply.say(
                        Words.hinting(
                                how(series, joining)
                                        + " The next one is on %s. `skip next round` sits one out, `leave` ends it.",
                                where,
                                next(series, turn)),
                        button("Leave", "leave", series)));
    }

    /** Who joins while people are asked about the coming round has answered with it. */
    private static Membership joining(Series series) {
        return series.isAskingAboutNext() ? Membership.NEW.saying(Coming.YES) : Membership.NEW;
    }

    /** Whether joining would change nothing. */
    private static boolean in(Membership known, Membership joining) {
        return joining.coming() == Coming.YES ? known.coming() == Coming.YES : !known.skipsNext();
    }

    private static String how(Series series, Membership joining) {
        if (!series.asks()) {
            return "You are in: in each round of %s I introduce you to somebody.";
        }
        return joining.coming() == Coming.YES
                ? "You are in the next round of %s; before each later one I ask whether you are in."
                : "You are in: before each round of %s I ask whether you are in that time.";
    }

    private static String next(Series series, Turn turn) {
        return series.course()
                .nextRound()
                .map(next ->
                        TimePhrases.full(next.withZoneSameInstant(turn.now().getZone())))
                .orElse("no date yet");
    }
}
