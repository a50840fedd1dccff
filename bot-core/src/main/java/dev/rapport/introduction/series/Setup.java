package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a series runs.
 *
 * @param zone the starter's, in which the recurrence's time is meant
 * @param groupSize 2 to 5
 * @param since the local time of the latest turn that is over: the next one comes after it
 * @param starter who set it up last
 * @param seed the same for the whole series, so that what was planned ahead is found again
 */
public record Setup(
        Recurrence recurrence, ZoneId zone, int groupSize, LocalDateTime since, MemberId starter, long seed) {
    /** The turn after the latest one that is over. */
    public ZonedDateTime next() {
        return recurrence.next(since.atZone(zone));
    }

    /** The first turn on or after a day; null for any day. */
    public ZonedDateTime nextFrom(@Nullable LocalDate day) {
        var next = next();
        while (day != null && next.toLocalDate().isBefore(day)) {
            next = recurrence.next(next);
        }
        return next;
    }

    /** With every turn up to a local time over. */
    public Setup withSince(LocalDateTime over) {
        return new Setup(recurrence, zone, groupSize, over.isAfter(since) ? over : since, starter, seed);
    }
}
