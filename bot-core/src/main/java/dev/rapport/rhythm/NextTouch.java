package dev.rapport.rhythm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a tie stands in its rhythm, at any moment (SCIENCE, "Who is next").
 *
 * @param touched from when the present gap runs
 * @param limitDays the longest bearable gap, in days
 * @param snoozedUntil no prompt before this; null if not snoozed. Moves the prompt, never the gap
 */
public record NextTouch(
        Instant touched,
        Rhythm rhythm,
        double limitDays,
        @Nullable Instant snoozedUntil) {
    private static final double SOON = 0.8;
    private static final double SECONDS_A_DAY = 86_400;

    /** How far the gap has come. */
    public enum State {
        /** Under four fifths of the rhythm. */
        OK,
        /** Under one rhythm. */
        SOON,
        /** The rhythm has run out, the limit has not. */
        DUE,
        /** The limit has run out as well. */
        RED
    }

    /** Days since the touch; never negative, also while a touch later today is still to come. */
    public double gapDays(Instant now) {
        return Math.max(0, Duration.between(touched, now).toSeconds() / SECONDS_A_DAY);
    }

    /** The gap in rhythms: r. */
    public double ratio(Instant now) {
        return gapDays(now) / rhythm.days();
    }

    /** How far the gap has come; a limit shorter than the rhythm turns due into red at once. */
    public State state(Instant now) {
        double ratio = ratio(now);
        if (ratio < SOON) {
            return State.OK;
        }
        if (ratio < 1) {
            return State.SOON;
        }
        return gapDays(now) < limitDays ? State.DUE : State.RED;
    }

    /** Days beyond the rhythm; 0 while it has not run out. */
    public double daysOver(Instant now) {
        return Math.max(0, gapDays(now) - rhythm.days());
    }

    /** When four fifths of the rhythm are over: before that nobody is brought up. */
    public Instant soon() {
        return after(SOON);
    }

    /** When the rhythm has run out. */
    public Instant due() {
        return after(1);
    }

    /** When to bring the person up: when due, or when the snooze ends if that is later. */
    public Instant prompt() {
        return snoozedUntil != null && snoozedUntil.isAfter(due()) ? snoozedUntil : due();
    }

    public boolean snoozedAt(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }

    private Instant after(double rhythms) {
        return touched.plusSeconds(Math.round(rhythms * rhythm.days() * SECONDS_A_DAY));
    }
}
