package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.conversation.Turn;
import dev.rapport.network.Tie;
import dev.rapport.reply.Button;
import dev.rapport.rhythm.Rhythm;
import dev.rapport.rhythm.RhythmProposal;
import java.util.List;
import java.util.Optional;

/** Asks, at the third snooze in a row, whether the rhythm is the wrong one, and offers one out of the real gaps. */
record WrongRhythm(String words, List<Button> buttons) {
    private static final int SNOOZES = 3;
    private static final WrongRhythm NOT_NOW = new WrongRhythm("", List.of());

    /** @param tie before the snooze; the words begin with a blank, or there are none */
    static WrongRhythm of(Tie tie, Turn turn) {
        if (tie.attention().snoozes() + 1 != SNOOZES) {
            return NOT_NOW;
        }
        var aimed = tie.contact().rhythm();
        var zone = turn.now().getZone();
        var real = RhythmProposal.of(turn.log().of(tie.id()).stream()
                .map(talk -> talk.moment().date(zone))
                .toList());
        return real.filter(rhythm -> rhythm.days() > aimed.days())
                .map(rhythm -> offer(
                        tie,
                        rhythm,
                        " Wrong rhythm? You really talk about %s; you aim for %s."
                                .formatted(TimePhrases.every(rhythm), TimePhrases.every(aimed))))
                .orElseGet(() -> twice(aimed)
                        .map(rhythm -> offer(
                                tie, rhythm, " Wrong rhythm? You aim for %s.".formatted(TimePhrases.every(aimed))))
                        .orElse(NOT_NOW));
    }

    private static Optional<Rhythm> twice(Rhythm aimed) {
        return Rhythm.isAllowed(2 * aimed.count(), aimed.unit())
                ? Optional.of(new Rhythm(2 * aimed.count(), aimed.unit()))
                : Optional.empty();
    }

    private static WrongRhythm offer(Tie tie, Rhythm rhythm, String words) {
        String edit = "edit id:" + tie.id().number() + ", ";
        String every = TimePhrases.every(rhythm);
        return new WrongRhythm(
                words,
                List.of(
                        Button.of(Sentences.capital(every), edit + every),
                        Button.of("No prompts", edit + "no rhythm")));
    }
}
