package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.rhythm.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a series runs.
 *
 * @param zone the starter's, in which the recurrence's time is meant
 * @param since the local time of the latest turn that is over: the next one comes after it
 * @param starter who set it up last
 * @param seed the same for the whole series, so that what was planned ahead is found again
 */
public record Setup(Recurrence recurrence, ZoneId zone, Terms terms, LocalDateTime since, MemberId starter, long seed) {
    public Setup with(Terms changed) {
        return new Setup(recurrence, zone, changed, since, starter, seed);
    }

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
        return new Setup(recurrence, zone, terms, over.isAfter(since) ? over : since, starter, seed);
    }

    /** With the coming turn over if it is nearer than half of the way to the one after it: a round made now stands for it. */
    public Setup inPlaceOfNear(Instant now) {
        var next = next();
        var between = Duration.between(next, recurrence.next(next));
        boolean near = Duration.between(now, next.toInstant()).compareTo(between.dividedBy(2)) < 0;
        return near ? withSince(next.toLocalDateTime()) : this;
    }

    /** With every turn after a moment still to come. */
    public Setup from(Instant now) {
        var local = LocalDateTime.ofInstant(now, zone);
        return since.isAfter(local) ? new Setup(recurrence, zone, terms, local, starter, seed) : this;
    }
}
