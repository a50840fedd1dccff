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

    /**
     * When the next check-in is to be composed: at its turn, at once if a turn was missed, and never in quiet hours or
     * on a quiet day but in the first minute allowed after them. Empty while there are no check-ins.
     */
    public static Optional<Instant> next(Network network, Instant now) {
        return firstTurn(network).map(turn -> held(network, later(turn, now)));
    }

    /** When the next check-in will be sent: as {@link #next}, without the turns passed over because of a silence. */
    public static Optional<Instant> nextSent(Network network, Instant now) {
        return nextTurn(network, now).map(turn -> held(network, turn));
    }

    /** The turn of the next check-in that will be sent, or now if that was missed, before quiet times move it. */
    public static Optional<ZonedDateTime> nextTurn(Network network, Instant now) {
        return firstTurn(network).map(first -> {
            var turn = later(first, now);
            for (int i = network.silence().toPassOver(); i > 0; i--) {
                turn = following(network, turn);
            }
            return turn;
        });
    }

    /** The local time of the latest turn that has come; empty if none is open. */
    public static Optional<LocalDateTime> passed(Network network, Instant now) {
        return firstTurn(network)
                .map(first ->
                        Stream.iterate(first, turn -> !turn.toInstant().isAfter(now), turn -> following(network, turn)))
                .flatMap(turns -> turns.reduce((earlier, later) -> later))
                .map(ZonedDateTime::toLocalDateTime);
    }

    /**
     * How many check-ins come after a moment and before another one, with turns that quiet times put together counted once; 0
     * while there are none.
     */
    public static int turnsBetween(Network network, ZonedDateTime after, ZonedDateTime before) {
        if (network.settings().checkIn().recurrence() == null) {
            return 0;
        }
        return (int) Stream.iterate(
                        following(network, after), turn -> turn.isBefore(before), turn -> following(network, turn))
                .map(turn -> held(network, turn))
                .filter(held -> held.isBefore(before.toInstant()))
                .distinct()
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

    private static Instant held(Network network, ZonedDateTime turn) {
        var recurrence = network.settings().checkIn().recurrence();
        var usual = recurrence == null ? turn.toLocalTime() : recurrence.at();
        return network.settings().quiet().firstAllowed(turn, usual).toInstant();
    }

    private static ZonedDateTime later(ZonedDateTime turn, Instant now) {
        return turn.toInstant().isBefore(now) ? now.atZone(turn.getZone()) : turn;
    }
}
