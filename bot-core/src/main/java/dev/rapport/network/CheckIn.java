package dev.rapport.network;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When check-ins come.
 *
 * @param recurrence null while there are none
 * @param since the local time at which they were set: no turn before it counts; null while there are none
 * @param pausedUntil the first day on which they come again, null if not paused
 * @param offered whether Mondays at 9:00 was offered already
 */
public record CheckIn(
        @Nullable Recurrence recurrence,
        @Nullable LocalDateTime since,
        @Nullable LocalDate pausedUntil,
        boolean offered) {
    public static final CheckIn NONE = new CheckIn(null, null, null, false);

    /** Sets when they come, and ends a pause. {@code now} is the owner's local time. */
    public CheckIn every(Recurrence changed, LocalDateTime now) {
        return new CheckIn(changed, now, null, true);
    }

    public CheckIn off() {
        return new CheckIn(null, null, null, true);
    }

    public CheckIn withPausedUntil(@Nullable LocalDate changed) {
        return new CheckIn(recurrence, since, changed, offered);
    }

    /** Ends a pause or a silence. {@code now} is the owner's local time: turns before it count as passed. */
    public CheckIn resumed(LocalDateTime now) {
        return new CheckIn(recurrence, now, null, offered);
    }

    /** Whether they are paused on a day, the owner's. */
    public boolean pausedOn(LocalDate day) {
        return pausedUntil != null && pausedUntil.isAfter(day);
    }

    public CheckIn afterOffer() {
        return new CheckIn(recurrence, since, pausedUntil, true);
    }
}
