package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something to be reminded of, once or again and again.
 *
 * @param about whom it is about, null if nobody in particular
 * @param text what to do, as typed; empty if only the person was named
 * @param at the local time of the next prompt; a gap moves it forward, an overlap takes the first
 * @param zone in which {@code at} was said
 * @param prompted of one that repeats: when the latest turn was brought up, null once that is answered
 * @param series null for one that comes once
 */
public record Reminder(
        int number,
        @Nullable ContactId about,
        String text,
        LocalDateTime at,
        ZoneId zone,
        State state,
        @Nullable Instant prompted,
        @Nullable Series series)
        implements OpenItem {
    /** One that comes once. */
    public Reminder(
            int number,
            @Nullable ContactId about,
            String text,
            LocalDateTime at,
            ZoneId zone,
            State state,
            @Nullable Instant prompted) {
        this(number, about, text, at, zone, state, prompted, null);
    }

    @Override
    public Reminder withState(State changed) {
        return new Reminder(number, about, text, at, zone, changed, prompted, series);
    }

    @Override
    public Reminder withPrompted(Instant when) {
        return new Reminder(number, about, text, at, zone, state, when, series);
    }

    /** One that repeats moves on to its next turn. */
    @Override
    public Reminder broughtUp(ZonedDateTime now) {
        return series == null ? withPrompted(now.toInstant()) : in(series.next(now), now.getZone(), now.toInstant());
    }

    /** The same reminder about somebody else. */
    public Reminder withAbout(ContactId person) {
        return new Reminder(number, person, text, at, zone, state, prompted, series);
    }

    /** The same reminder at another time; its earlier prompt is forgotten. Of one that repeats this turn alone moves. */
    public Reminder withAt(LocalDateTime changed, ZoneId changedZone) {
        var kept =
                series == null || prompted == null ? series : series.at(LocalDateTime.ofInstant(prompted, changedZone));
        return new Reminder(number, about, text, changed, changedZone, state, null, kept);
    }

    /** The same reminder from now on in this series, beginning with its turn. */
    public Reminder repeating(Series changed, ZoneId changedZone) {
        return in(changed, changedZone, null);
    }

    /** With this turn done: the one that was brought up, else the one to come. Only for one that repeats. */
    public Reminder turnDone(ZonedDateTime now) {
        if (series == null) {
            throw new IllegalStateException("It does not repeat");
        }
        return prompted == null
                ? in(series.next(now), now.getZone(), null)
                : new Reminder(number, about, text, at, zone, state, null, series);
    }

    /** The moment of the next prompt: one that repeats comes in the owner's zone, any other in the one it was said in. */
    public ZonedDateTime moment(ZoneId owner) {
        return at.atZone(series == null ? zone : owner);
    }

    private Reminder in(Series changed, ZoneId changedZone, @Nullable Instant sent) {
        return new Reminder(number, about, text, changed.turn(), changedZone, state, sent, changed);
    }
}
