package dev.rapport.network;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When check-ins come.
 *
 * @param recurrence null while there are none
 * @param pausedUntil the first day on which they come again, null if not paused
 * @param offered whether Mondays at 9:00 was offered already
 */
public record CheckIn(
        @Nullable Recurrence recurrence, @Nullable LocalDate pausedUntil, boolean offered) {
    public static final CheckIn NONE = new CheckIn(null, null, false);

    public CheckIn withRecurrence(@Nullable Recurrence changed) {
        return new CheckIn(changed, null, true);
    }

    public CheckIn withPausedUntil(@Nullable LocalDate changed) {
        return new CheckIn(recurrence, changed, offered);
    }

    public CheckIn afterOffer() {
        return new CheckIn(recurrence, pausedUntil, true);
    }
}
