package dev.rapport.reminder;

import dev.rapport.network.Network;
import dev.rapport.network.QuietHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When check-ins come. Turns are counted in the owner's local time: a turn that has passed never comes again, in whatever
 * zone, and of several that were missed one is made up for.
 */
public final class CheckInTimes {
    private CheckInTimes() {}

    /**
     * When the next check-in is to be composed: at its turn, at once if a turn was missed, and never in quiet hours but in
     * the first minute after them. Empty while there are no check-ins.
     */
    public static Optional<Instant> next(Network network, Instant now) {
        return firstTurn(network)
                .map(turn -> held(later(turn, now), network.settings().quiet()));
    }

    /** The local time of the latest turn that has come; empty if none is open. */
    public static Optional<LocalDateTime> passed(Network network, Instant now) {
        return firstTurn(network)
                .map(first ->
                        Stream.iterate(first, turn -> !turn.toInstant().isAfter(now), turn -> following(network, turn)))
                .flatMap(turns -> turns.reduce((earlier, later) -> later))
                .map(ZonedDateTime::toLocalDateTime);
    }

    /** How many turns come after a moment and before another one; 0 while there are no check-ins. */
    public static int turnsBetween(Network network, ZonedDateTime after, ZonedDateTime before) {
        if (network.settings().checkIn().recurrence() == null) {
            return 0;
        }
        return (int) Stream.iterate(
                        following(network, after), turn -> turn.isBefore(before), turn -> following(network, turn))
                .count();
    }

    /** The first turn that had no check-in yet, be it past or to come. */
    private static Optional<ZonedDateTime> firstTurn(Network network) {
        var checkIn = network.settings().checkIn();
        var since = checkIn.since();
        if (checkIn.recurrence() == null || since == null) {
            return Optional.empty();
        }
        var paused = checkIn.pausedUntil();
        var eve = paused == null ? null : paused.atStartOfDay().minusNanos(1);
        var anchor = Stream.of(since, network.prompted().turn(), eve)
                .filter(time -> time != null)
                .max(Comparator.naturalOrder())
                .orElse(since);
        return Optional.of(following(network, anchor.atZone(network.zone())));
    }

    private static ZonedDateTime following(Network network, ZonedDateTime after) {
        var recurrence = network.settings().checkIn().recurrence();
        if (recurrence == null) {
            throw new IllegalStateException("No check-ins are set");
        }
        return recurrence.next(after);
    }

    private static ZonedDateTime later(ZonedDateTime turn, Instant now) {
        return turn.toInstant().isBefore(now) ? now.atZone(turn.getZone()) : turn;
    }

    /** The first minute from a moment on that is not quiet; in an overlap the offset of that moment is kept. */
    static Instant held(ZonedDateTime moment, @Nullable QuietHours quiet) {
        var allowed = moment;
        while (quiet != null && quiet.covers(allowed.toLocalTime())) {
            var end = ZonedDateTime.ofLocal(
                    allowed.toLocalDate().atTime(quiet.to()), allowed.getZone(), allowed.getOffset());
            allowed = end.isAfter(allowed)
                    ? end
                    : ZonedDateTime.ofLocal(
                            allowed.toLocalDate().plusDays(1).atTime(quiet.to()),
                            allowed.getZone(),
                            allowed.getOffset());
        }
        return allowed.toInstant();
    }
}
