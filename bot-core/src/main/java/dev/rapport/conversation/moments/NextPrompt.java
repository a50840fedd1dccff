package dev.rapport.conversation.moments;

import dev.rapport.command.argument.QuietPhrases;
import dev.rapport.command.argument.TimePhrases;
import dev.rapport.network.Network;
import dev.rapport.reminder.CheckInTimes;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** When the next check-in comes, and what holds it. */
final class NextPrompt {
    private NextPrompt() {}

    /** @param now in the owner's zone */
    static List<String> lines(Network network, ZonedDateTime now) {
        var lines = new ArrayList<String>();
        var next = CheckInTimes.nextSent(network, now.toInstant());
        if (next.isEmpty()) {
            return List.of("There are no check-ins; `checkin` sets them. `reminders` shows what else is to come.");
        }
        lines.add("The next check-in comes on %s, if anybody is due by then."
                .formatted(TimePhrases.full(next.get().atZone(now.getZone()))));
        CheckInTimes.nextTurn(network, now.toInstant())
                .flatMap(turn -> QuietPhrases.why(network.settings().quiet(), turn.toLocalDateTime())
                        .map(why -> "Its turn is %s, which is %s.".formatted(TimePhrases.full(turn), why)))
                .ifPresent(lines::add);
        var paused = network.settings().checkIn().pausedUntil();
        if (paused != null && network.settings().checkIn().pausedOn(now.toLocalDate())) {
            lines.add("Check-ins are paused until %s.".formatted(TimePhrases.full(paused)));
        }
        if (network.silence().every() > 1) {
            lines.add("They come less often because the last ones went unanswered; `checkin resume` ends that.");
        }
        var monday = now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int budget = network.settings().budget();
        if (network.prompted().in(monday).size() >= budget) {
            lines.add("This week's budget of %d is used up; `budget` changes it.".formatted(budget));
        }
        return lines;
    }
}
