package dev.rapport.reminder;

import dev.rapport.command.argument.When;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.Network;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When promises, reminders and meetings are brought up, once, or once a turn: at the time that somebody named, in quiet
 * times too. A promise for which only a day was named waits for the first allowed minute.
 */
public final class ItemTimes {
    private ItemTimes() {}

    /** Empty for what is closed, was brought up for good, or has no time. */
    public static Optional<Instant> of(OpenItem item, Network network) {
        if (!item.open() || item.prompted() != null && !comesAgain(item)) {
            return Optional.empty();
        }
        var zone = network.zone();
        return switch (item) {
            case Reminder reminder -> Optional.of(reminder.moment(zone).toInstant());
            case Meeting meeting -> Optional.of(meeting.due());
            case Promise promise ->
                Optional.ofNullable(promise.remindAt())
                        .map(at -> at.atZone(zone))
                        .map(at -> waits(promise) ? allowed(network, at) : at)
                        .map(ZonedDateTime::toInstant);
        };
    }

    private static boolean comesAgain(OpenItem item) {
        return switch (item) {
            case Meeting _ -> true;
            case Reminder reminder -> reminder.series() != null;
            case Promise _ -> false;
        };
    }

    /** Whether quiet times hold it: for a promise only a day was named, unless it was put off since. */
    static boolean waits(OpenItem item) {
        return item instanceof Promise promise
                && promise.due() != null
                && promise.due().atTime(When.MORNING).equals(promise.remindAt());
    }

    private static ZonedDateTime allowed(Network network, ZonedDateTime at) {
        return network.settings().quiet().firstAllowed(at, When.MORNING);
    }
}
