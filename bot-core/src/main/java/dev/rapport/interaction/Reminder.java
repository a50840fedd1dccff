package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something to be reminded of.
 *
 * @param about whom it is about, null if nobody in particular
 * @param text what to do, as typed; empty if only the person was named
 * @param at the local time of the prompt in {@code zone}; a gap moves it forward, an overlap takes the first
 */
public record Reminder(
        int number,
        @Nullable ContactId about,
        String text,
        LocalDateTime at,
        ZoneId zone,
        State state,
        @Nullable Instant prompted)
        implements OpenItem {
    @Override
    public Reminder withState(State changed) {
        return new Reminder(number, about, text, at, zone, changed, prompted);
    }

    @Override
    public Reminder withPrompted(Instant when) {
        return new Reminder(number, about, text, at, zone, state, when);
    }

    /** The same reminder at another time; its earlier prompt is forgotten. */
    public Reminder withAt(LocalDateTime changed, ZoneId changedZone) {
        return new Reminder(number, about, text, changed, changedZone, state, null);
    }

    /** The instant of the prompt. */
    public Instant instant() {
        return at.atZone(zone).toInstant();
    }
}
