package dev.rapport.conversation.moments;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Promises, reminders and meetings in words. */
final class Items {
    private Items() {}

    /** What it is: "send the deck (Ada Lovelace)", "you promised Ada Lovelace the figures". */
    static String what(OpenItem item, Network network) {
        return switch (item) {
            case Reminder reminder -> reminder(reminder, network);
            case Meeting meeting ->
                "meeting with %s%s"
                        .formatted(
                                name(meeting.contact(), network),
                                meeting.topic().isEmpty() ? "" : " (" + meeting.topic() + ")");
            case Promise promise -> {
                String name = name(promise.contact(), network);
                yield promise.whose() == Promise.Whose.MINE
                        ? "you promised %s: %s".formatted(name, promise.what())
                        : "%s owes you: %s".formatted(name, promise.what());
            }
        };
    }

    private static String reminder(Reminder reminder, Network network) {
        var about = reminder.about();
        if (about == null) {
            return reminder.text();
        }
        String name = name(about, network);
        return reminder.text().isEmpty() ? name : "%s (%s)".formatted(reminder.text(), name);
    }

    /** When it is brought up, in full; "no date yet" for a promise without one. */
    static String when(OpenItem item, Network network) {
        return switch (item) {
            case Reminder reminder -> when(reminder, network);
            case Meeting meeting -> TimePhrases.full(meeting.begins());
            case Promise promise -> {
                var due = promise.due();
                yield due == null ? "no date yet" : "by " + TimePhrases.full(due);
            }
        };
    }

    private static String when(Reminder reminder, Network network) {
        String next = TimePhrases.full(reminder.moment(network.zone()));
        var series = reminder.series();
        return series == null ? next : "%s, next on %s".formatted(TimePhrases.every(series.recurrence()), next);
    }

    private static String name(@Nullable ContactId contact, Network network) {
        return contact == null
                ? "somebody"
                : network.find(contact).map(tie -> tie.contact().name()).orElse("somebody");
    }

    /** What is said about one that is not open any more. */
    static Reply closed(int number, Optional<OpenItem> found) {
        return found.map(item -> Reply.say(
                        item.state() == OpenItem.State.DONE
                                ? "Number %d is done already. Nothing was changed.".formatted(number)
                                : "Number %d was cancelled. Nothing was changed.".formatted(number)))
                .orElseGet(() ->
                        Reply.say(Words.hinting("There is no number %s; `reminders` shows what is open.", number)));
    }
}
