package dev.rapport.conversation.rounds;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Outcome;
import dev.rapport.conversation.Turn;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.rounds.Rounds;
import java.util.function.Function;

/** Carries a command out on the channel that it acts on. */
final class Acting {
    private final Rounds rounds;
    private final Channels channels;

    Acting(Rounds rounds) {
        this.rounds = rounds;
        this.channels = new Channels(rounds);
    }

    Rounds rounds() {
        return rounds;
    }

    Channels channels() {
        return channels;
    }

    /** Changes the rounds of the channel that was found, or asks for it. */
    Outcome change(Channels.Found found, Turn turn, Function<Series, Rounds.Step> step) {
        return switch (found) {
            case Channels.Found.Say(var reply) -> told(reply, turn);
            case Channels.Found.Here(var place) ->
                new Outcome.Elsewhere(
                        () -> answer(rounds.change(place, turn.trigger().change(), turn.instant(), step), turn));
        };
    }

    /** Says something about the channel that was found, or asks for it. */
    Outcome look(Channels.Found found, Turn turn, Function<PlaceId, Reply> look) {
        return switch (found) {
            case Channels.Found.Say(var reply) -> told(reply, turn);
            case Channels.Found.Here(var place) -> told(look.apply(place), turn);
        };
    }

    static Outcome told(Reply reply, Turn turn) {
        return new Outcome.Told(answer(reply, turn));
    }

    /** What one person is told does not take the place of a message that many read. */
    private static Answer answer(Reply reply, Turn turn) {
        boolean button = turn.trigger().origin() == Turn.Origin.BUTTON;
        boolean ofMany = turn.trigger().shared() && reply.visibility() == Visibility.PRIVATE;
        return button && !ofMany ? new Answer.Replace(reply) : new Answer.Say(reply);
    }
}
