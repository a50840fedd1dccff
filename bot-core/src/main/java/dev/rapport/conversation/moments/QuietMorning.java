package dev.rapport.conversation.moments;

import dev.rapport.command.argument.When;
import dev.rapport.conversation.Turn;
import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The time of a day that was named without one: 9:00, or when the quiet hours end that cover it. */
final class QuietMorning {
    private QuietMorning() {}

    static ZonedDateTime of(LocalDate day, Turn turn) {
        var time = turn.network().settings().quiet().timeOfDay(When.MORNING);
        return day.atTime(time).atZone(turn.now().getZone());
    }

    static Recurrence of(Recurrence recurrence, Turn turn) {
        var time = turn.network().settings().quiet().timeOfDay(recurrence.at());
        return new Recurrence(recurrence.rule(), time, recurrence.start());
    }
}
