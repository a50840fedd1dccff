package dev.rapport.interaction;

import dev.rapport.contact.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something promised by one side to the other.
 *
 * @param due the day by the end of which it is to be kept, null while it is not known
 * @param remindAt when to bring it up, local time in the owner's zone: 9:00 of the due day unless it was snoozed; null
 *     without a due day
 */
public record Promise(
        int number,
        ContactId contact,
        Whose whose,
        String what,
        @Nullable LocalDate due,
        @Nullable LocalDateTime remindAt,
        State state,
        @Nullable Instant prompted)
        implements OpenItem {
    /** Who promised. */
    public enum Whose {
        MINE,
        THEIRS
    }

    @Override
    public Promise withState(State changed) {
        return new Promise(number, contact, whose, what, due, remindAt, changed, prompted);
    }

    @Override
    public Promise withPrompted(Instant at) {
        return new Promise(number, contact, whose, what, due, remindAt, state, at);
    }

    /** The same promise with another due day and time to bring it up; its earlier prompt is forgotten. */
    public Promise withDue(@Nullable LocalDate day, @Nullable LocalDateTime remind) {
        return new Promise(number, contact, whose, what, day, remind, state, null);
    }
}
