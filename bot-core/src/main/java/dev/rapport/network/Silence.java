package dev.rapport.network;

import dev.rapport.contact.ContactId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Check-ins that went by without a log, a snooze or a skip of anybody they named: the next ones come at every second turn
 * after two of them and two weeks, at every fourth after four and four weeks.
 *
 * @param since the day of the first of them, null if there are none
 * @param unanswered how many in a row, the latest included
 * @param named whom the latest named
 * @param every at every which turn check-ins come: 1, 2 or 4
 * @param passedOver how many turns were passed over since the latest
 */
public record Silence(@Nullable LocalDate since, int unanswered, Set<ContactId> named, int every, int passedOver) {
    public static final Silence NONE = new Silence(null, 0, Set.of(), 1, 0);

    private static final int SOME = 2;
    private static final int MANY = 4;

    public Silence {
        named = Set.copyOf(named);
    }

    /** After another check-in was sent, with those before it unanswered. */
    Silence plus(LocalDate day, Set<ContactId> people) {
        if (since == null) {
            return new Silence(day, 1, people, 1, 0);
        }
        long weeks = ChronoUnit.WEEKS.between(since, day);
        return new Silence(since, unanswered + 1, people, every(Math.min(unanswered, weeks)), 0);
    }

    Silence turnPassedOver() {
        return new Silence(since, unanswered, named, every, passedOver + 1);
    }

    /** How many turns to come are passed over before the next check-in. */
    public int toPassOver() {
        return Math.max(0, every - 1 - passedOver);
    }

    private static int every(long silent) {
        return silent < SOME ? 1 : silent < MANY ? SOME : MANY;
    }
}
