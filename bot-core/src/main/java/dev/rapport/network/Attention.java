package dev.rapport.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What prompting about a contact has come to.
 *
 * @param snoozedUntil no prompt before this, null if not snoozed
 * @param ignored prompts in a row without a log, a snooze or a skip
 * @param snoozes snoozes in a row without a log
 * @param prompted the latest prompt, null before the first
 */
public record Attention(
        @Nullable Instant snoozedUntil,
        int ignored,
        int snoozes,
        @Nullable Instant prompted) {
    public static final Attention NONE = new Attention(null, 0, 0, null);

    /** Snoozed or skipped until a moment: an answer, so nothing is ignored. */
    public Attention snoozed(Instant until) {
        return new Attention(until, 0, snoozes + 1, prompted);
    }

    /** Prompted once more, so far without an answer. */
    public Attention promptedAt(Instant at) {
        return new Attention(snoozedUntil, ignored + 1, snoozes, at);
    }

    /** After a contact was logged: the slate is clean. */
    public Attention answered() {
        return new Attention(null, 0, 0, prompted);
    }

    public boolean snoozedAt(Instant now) {
        return snoozedUntil != null && snoozedUntil.isAfter(now);
    }
}
