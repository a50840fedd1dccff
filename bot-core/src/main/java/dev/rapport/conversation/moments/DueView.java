package dev.rapport.conversation.moments;

import dev.rapport.conversation.Page;
import dev.rapport.conversation.Turn;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.today.Adviser;
import dev.rapport.today.DueEntry;
import java.util.ArrayList;
import java.util.List;

/** Everybody whose rhythm has run out, ten to a page, most pressing first. */
final class DueView implements PagedView {
    private static final String NAME = "due";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply page(int wanted, Turn turn) {
        var adviser = new Adviser(turn.network(), turn.log(), turn.now());
        var all = adviser.due();
        if (all.isEmpty()) {
            return Reply.say("Nobody is due. All rhythms are kept.");
        }
        var page = Page.of(all, wanted);
        String heading = all.size() == 1 ? "One person is due." : all.size() + " people are due, most pressing first.";
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Text(Words.of(heading)));
        var lines = new ArrayList<String>();
        lines.add(heading);
        for (var one : page.here()) {
            var entry = adviser.entry(one);
            var words = words(entry);
            blocks.add(new Block.Entry(words, buttons(entry, page.number(), turn)));
            lines.add(words.plain());
        }
        blocks.addAll(page.turning(NAME));
        return Reply.of(String.join("\n", lines), blocks);
    }

    private static Words words(DueEntry entry) {
        var contact = entry.tie().contact();
        String end = entry.snoozed() ? ", snoozed." : ".";
        return Words.of(
                new Inline.Strong(contact.name()),
                new Inline.Plain(" (" + contact.level().word() + "): " + Sentences.open(entry.words()) + end));
    }

    private static List<Button> buttons(DueEntry entry, int page, Turn turn) {
        int id = entry.tie().id().number();
        String in = " in:" + NAME + "," + page;
        return List.of(
                Button.of("Log it", "log id:" + id + turn.once("duelog" + id) + in),
                Button.of("Draft a message", "draft id:" + id),
                Button.of("Snooze", "snooze id:" + id + turn.once("duesnooze" + id) + in));
    }
}
