package dev.rapport.reminder;

import dev.rapport.network.Network;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When check-ins come. Turns are counted in the owner's local time: a turn that has passed never comes again, in whatever
 * zone, and of several that were missed one is made up for.
 */
public final class CheckInTimes {
    private CheckInTimes() {}

    /** A check-in to come: {@code at}, for its turn and all others that come down to the same day. */
    private record Occasion(ZonedDateTime turn, ZonedDateTime at, ZonedDateTime last) {}

    /**
     * When the next check-in is to be composed: at its turn, at once if a turn was missed, and never in quiet hours or
     * on a quiet day but in the first minute allowed after them. Empty while there are no check-ins.
     */
    public static Optional<Instant> next(Network network, Instant now) {
        return first(network, now).map(occasion -> occasion.at().toInstant());
    }

    /** When the next check-in will be sent: as {@link #next}, without the turns passed over because of a silence. */
    public static Optional<Instant> nextSent(Network network, Instant now) {
        return sent(network, now).map(occasion -> occasion.at().toInstant());
    }

    /** The turn of the next check-in that will be sent, before quiet times or an outage move it. */
    public static Optional<ZonedDateTime> nextTurn(Network network, Instant now) {
        return sent(network, now).map(Occasion::turn);
    }

    /**
     * The local time of the latest turn that a check-in composed now stands for: every turn that has come, and the day's
     * own where it makes up for another day's, so that no two come on one day. Empty if it is not time for one.
     */
    public static Optional<LocalDateTime> passed(Network network, Instant now) {
        return first(network, now)
                .filter(occasion -> !occasion.at().toInstant().isAfter(now))
                .map(occasion -> occasion.last().toLocalDateTime());
    }

    /** Since when a check-in could have come and has not been composed; empty if none is late. */
    public static Optional<Instant> lateSince(Network network, Instant now) {
        return firstTurn(network)
                .map(turn -> allowed(network, turn).toInstant())
                .filter(allowed -> allowed.isBefore(now));
    }

    /**
     * On how many days check-ins come after the day of a moment and before another moment; 0 while there are none. Turns
     * that quiet times put together count once.
     */
    public static int turnsBetween(Network network, ZonedDateTime after, ZonedDateTime before) {
        if (network.settings().checkIn().recurrence() == null) {
            return 0;
        }
        return (int) Stream.iterate(
                        following(network, after), turn -> turn.isBefore(before), turn -> following(network, turn))
                .map(turn -> allowed(network, turn))
                .filter(at -> at.isBefore(before))
                .map(ZonedDateTime::toLocalDate)
                .filter(day -> day.isAfter(after.toLocalDate()))
                .distinct()
                .count();
    }

    private static Optional<Occasion> sent(Network network, Instant now) {
        return first(network, now)
                .map(first -> Stream.iterate(first, last -> occasion(network, following(network, last.last()), now))
                        .skip(network.silence().toPassOver())
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<Occasion> first(Network network, Instant now) {
        return firstTurn(network).map(turn -> occasion(network, turn, now));
    }

    private static Occasion occasion(Network network, ZonedDateTime turn, Instant now) {
        var allowed = allowed(network, turn);
        var at = allowed.toInstant().isBefore(now) ? late(network, now.atZone(turn.getZone())) : allowed;
        var last = turn;
        var next = following(network, last);
        while (!allowed(network, next).toLocalDate().isAfter(at.toLocalDate())) {
            last = next;
            next = following(network, last);
        }
        return new Occasion(turn, at, last);
    }

    /** At once, but on the day after a quiet one not before the time at which that day's own would come: see ADR 83. */
    private static ZonedDateTime late(Network network, ZonedDateTime now) {
        var atOnce = allowed(network, now);
        var held = allowed(network, now.minusDays(1));
        return held.isAfter(atOnce) ? held : atOnce;
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

    private static ZonedDateTime allowed(Network network, ZonedDateTime turn) {
        var recurrence = network.settings().checkIn().recurrence();
        var usual = recurrence == null ? turn.toLocalTime() : recurrence.at();
        return network.settings().quiet().firstAllowed(turn, usual);
    }
}
