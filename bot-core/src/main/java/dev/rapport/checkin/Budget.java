package dev.rapport.checkin;

import dev.rapport.contact.ContactId;
import dev.rapport.network.Network;
import dev.rapport.reminder.CheckInTimes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * How many people a check-in may name: what is left of the week's budget, shared out over the check-ins left in the week.
 * A week begins on Monday 00:00 in the owner's zone.
 */
final class Budget {
    /** The most people in one check-in. */
    static final int MOST = 5;

    private final Network network;
    private final ZonedDateTime now;

    Budget(Network network, ZonedDateTime now) {
        this.network = network;
        this.now = now;
    }

    /** The Monday of this week. */
    LocalDate week() {
        return now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whom check-ins have named this week; they cost nothing more and are not named again. */
    Set<ContactId> named() {
        return network.prompted().in(week());
    }

    /** The share of the check-in whose turn it is now; rounded up, so that a small budget is spent early in the week. */
    int share() {
        int left = network.settings().budget() - named().size();
        int checkIns = 1 + CheckInTimes.turnsBetween(network, now, weekEnd());
        return Math.clamp(Math.ceilDiv(left, checkIns), 0, MOST);
    }

    /** Whether this week has no more than one check-in. */
    boolean oneCheckInAWeek() {
        var before = week().atStartOfDay(now.getZone()).minusNanos(1);
        return network.settings().checkIn().recurrence() != null
                && CheckInTimes.turnsBetween(network, before, weekEnd()) <= 1;
    }

    private ZonedDateTime weekEnd() {
        return week().plusWeeks(1).atStartOfDay(now.getZone());
    }
}
