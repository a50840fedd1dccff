package dev.rapport.interaction;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * What a reminder repeats by, and how far it has come. Turns follow their owner: they are local times in whatever zone the
 * owner lives in by then.
 *
 * @param turn the local time of the turn that is brought up next; the prompt itself may have been put off
 */
public record Series(Recurrence recurrence, LocalDateTime turn) {
    /** The turn after this one that has not passed yet: of several that were missed, none is made up for. */
    Series next(ZonedDateTime now) {
        var after = turn.atZone(now.getZone());
        return new Series(
                recurrence, recurrence.next(after.isAfter(now) ? after : now).toLocalDateTime());
    }

    Series at(LocalDateTime passed) {
        return new Series(recurrence, passed);
    }
}
