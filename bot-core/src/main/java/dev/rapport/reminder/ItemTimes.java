package dev.rapport.reminder;

import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When promises, reminders and meetings are brought up: at their time, in quiet times too, once, or once a turn. */
final class ItemTimes {
    private ItemTimes() {}

    /** Empty for what is closed, was brought up for good, or has no time. {@code zone} is the owner's. */
    static Optional<Instant> of(OpenItem item, ZoneId zone) {
        if (!item.open() || item.prompted() != null && !comesAgain(item)) {
            return Optional.empty();
        }
        return switch (item) {
            case Reminder reminder -> Optional.of(reminder.moment(zone).toInstant());
            case Meeting meeting -> Optional.of(meeting.due());
            case Promise promise ->
                Optional.ofNullable(promise.remindAt())
                        .map(at -> at.atZone(zone).toInstant());
        };
    }

    private static boolean comesAgain(OpenItem item) {
        return switch (item) {
            case Meeting _ -> true;
            case Reminder reminder -> reminder.series() != null;
            case Promise _ -> false;
        };
    }
}
