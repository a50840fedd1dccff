package dev.rapport.reminder;

import dev.rapport.command.argument.TimePhrases;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.Network;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One message for what comes at once: what was promised first, and not the whole pile. */
final class SeveralPrompt {
    private static final int MOST = 5;

    private SeveralPrompt() {}

    /** At least two that came due while nothing could be sent. {@code now} is in the owner's zone. */
    static Reply late(List<OpenItem> items, Network network, ZonedDateTime now) {
        return of("While I could not reach you, %d things came due:".formatted(items.size()), items, network, now);
    }

    /** At least two promises that come at the same time. {@code now} is in the owner's zone. */
    static Reply promises(List<OpenItem> items, Network network, ZonedDateTime now) {
        return of("%d promises fall due:".formatted(items.size()), items, network, now);
    }

    private static Reply of(String begin, List<OpenItem> items, Network network, ZonedDateTime now) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(begin)));
        var summary = new StringBuilder(begin);
        items.stream().sorted(order(network, now)).limit(MOST).forEach(item -> {
            var words = words(item, network, now);
            summary.append('\n').append(words.plain());
            blocks.add(new Block.Entry(words, buttons(item, now)));
        });
        if (items.size() > MOST) {
            var more = Words.of("And %d more.".formatted(items.size() - MOST));
            summary.append('\n').append(more.plain());
            blocks.add(new Block.Entry(more, List.of(Button.of("See all", "reminders"))));
        }
        return Reply.of(summary.toString(), blocks);
    }

    /** My promises, then those made to me, then reminders; each in the order of their times. */
    private static Comparator<OpenItem> order(Network network, ZonedDateTime now) {
        return Comparator.comparing(SeveralPrompt::weight)
                .thenComparing(item -> ItemTimes.of(item, network).orElse(now.toInstant()))
                .thenComparing(OpenItem::number);
    }

    private static int weight(OpenItem item) {
        return switch (item) {
            case Promise promise -> promise.whose() == Promise.Whose.MINE ? 0 : 1;
            case Reminder _ -> 2;
            case Meeting _ -> 3;
        };
    }

    private static Words words(OpenItem item, Network network, ZonedDateTime now) {
        var words = ItemPrompt.words(item, network, now);
        return switch (item) {
            case Promise _, Meeting _ -> words;
            case Reminder reminder -> {
                var parts = new ArrayList<>(words.inlines());
                parts.add(new Inline.Plain(" (%s)".formatted(TimePhrases.full(reminder.moment(network.zone())))));
                yield new Words(parts);
            }
        };
    }

    private static List<Button> buttons(OpenItem item, ZonedDateTime now) {
        int number = item.number();
        String once = ItemPrompt.once(item, now);
        String in = " in:reminders,1";
        return List.of(
                Button.of("Done", ItemPrompt.done(item) + once + "done" + in),
                Button.of("Tomorrow", "snooze " + number + " until tomorrow" + once + "tomorrow" + in));
    }
}
