package dev.rapport.conversation.moments;

import dev.rapport.conversation.Page;
import dev.rapport.conversation.Turn;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The open reminders, promises and meetings, soonest first, ten to a page. */
final class RemindersView implements PagedView {
    private static final String NAME = "reminders";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply page(int wanted, Turn turn) {
        var open = turn.network().items().values().stream()
                .filter(OpenItem::open)
                .sorted(Comparator.comparing((OpenItem item) -> time(item, turn))
                        .thenComparing(OpenItem::number))
                .toList();
        if (open.isEmpty()) {
            return Reply.say("Nothing is open: no reminders, no promises.");
        }
        var page = Page.of(open, wanted);
        var blocks = new ArrayList<Block>();
        page.here()
                .forEach(item ->
                        blocks.add(new Block.Entry(Words.of(words(item, turn)), buttons(item, page.number(), turn))));
        blocks.addAll(page.turning(NAME));
        return Reply.of(page.here().stream().map(item -> words(item, turn)).collect(Collectors.joining("\n")), blocks);
    }

    private static String words(OpenItem item, Turn turn) {
        return "%d. %s, %s"
                .formatted(
                        item.number(),
                        Sentences.capital(Sentences.open(Items.what(item, turn.network()))),
                        Items.when(item, turn.network()));
    }

    private static Instant time(OpenItem item, Turn turn) {
        return switch (item) {
            case Meeting meeting -> meeting.begins().toInstant();
            case Reminder reminder -> reminder.moment(turn.now().getZone()).toInstant();
            case Promise promise -> {
                var due = promise.due();
                yield due == null
                        ? Instant.MAX
                        : due.atStartOfDay(turn.now().getZone()).toInstant();
            }
        };
    }

    private static List<Button> buttons(OpenItem item, int page, Turn turn) {
        int number = item.number();
        String in = " in:" + NAME + "," + page;
        var cancel = Button.of("Cancel", "cancel " + number + turn.once("listcancel" + number) + in);
        if (item instanceof Meeting) {
            return List.of(cancel);
        }
        return List.of(
                Button.of("Done", "done " + number + turn.once("listdone" + number) + in),
                Button.of("Tomorrow", "snooze " + number + " until tomorrow" + turn.once("listlater" + number) + in),
                cancel);
    }
}
