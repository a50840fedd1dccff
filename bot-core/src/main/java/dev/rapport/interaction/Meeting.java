package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A talk to come: a brief before it, a debrief after it, which closes it.
 *
 * @param topic what it is about, as typed; empty if that was not said
 * @param at when it begins, local time in {@code zone}
 * @param prompted when the brief was sent, null before that
 */
public record Meeting(
        int number,
        ContactId contact,
        String topic,
        LocalDateTime at,
        ZoneId zone,
        State state,
        @Nullable Instant prompted)
        implements OpenItem {
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final Duration AFTER = Duration.ofHours(1);
    private static final Duration BEGUN = Duration.ofMinutes(10);

    @Override
    public Meeting withState(State changed) {
        return new Meeting(number, contact, topic, at, zone, changed, prompted);
    }

    @Override
    public Meeting withPrompted(Instant when) {
        return new Meeting(number, contact, topic, at, zone, state, when);
    }

    /** The brief was sent or came too late; with the debrief it is closed. */
    @Override
    public Meeting broughtUp(ZonedDateTime now) {
        return over(now.toInstant()) ? withState(State.DONE) : withPrompted(now.toInstant());
    }

    /** The same meeting at another time, with a brief of its own. */
    public Meeting withAt(LocalDateTime changed, ZoneId changedZone) {
        return new Meeting(number, contact, topic, changed, changedZone, state, null);
    }

    /** The same meeting with somebody else. */
    public Meeting with(ContactId person) {
        return new Meeting(number, person, topic, at, zone, state, prompted);
    }

    /** When it begins. */
    public ZonedDateTime begins() {
        return at.atZone(zone);
    }

    /** When the next word about it is due: half an hour before, then an hour after it began. */
    public Instant due() {
        var begins = begins().toInstant();
        return prompted == null ? begins.minus(BEFORE) : begins.plus(AFTER);
    }

    /** Whether it is time for the debrief. */
    public boolean over(Instant now) {
        return !now.isBefore(begins().toInstant().plus(AFTER));
    }

    /** Whether a brief would come too late. */
    public boolean begun(Instant now) {
        return now.isAfter(begins().toInstant().plus(BEGUN));
    }
}
