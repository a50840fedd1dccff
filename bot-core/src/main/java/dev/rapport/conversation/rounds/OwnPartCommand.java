package dev.rapport.conversation.rounds;

import dev.rapport.command.Context;
import dev.rapport.command.Line;
import dev.rapport.command.Parsed;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.MemberId;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.Rounds.Step;

/** Changes one's own part in a channel's rounds; nothing but the channel may follow its words. */
abstract class OwnPartCommand implements CommandHandler<Placed> {
    private final Acting acting;

    OwnPartCommand(Acting acting) {
        this.acting = acting;
    }

    @Override
    public final Parsed<Placed> read(String beginning, Line line, Context context) {
        return Readings.nothingElse(line, spec().word());
    }

    @Override
    public final Outcome handle(Placed placed, Turn turn) {
        return acting.change(
                acting.channels().running(placed, turn, spec().word()),
                turn,
                series -> change(series, turn.member().id(), acting.rounds().name(series.place()), turn));
    }

    /** @param where the channel, as people call it */
    abstract Step change(Series series, MemberId me, String where, Turn turn);

    static Button button(String label, String command, Series series) {
        return Button.of(label, command + " in:" + series.place().conversation());
    }

    static Step notIn(String where) {
        return new Step.Stay(Reply.say("You are not in the introductions of %s.".formatted(where)));
    }
}
