package dev.rapport.reminder;

import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.interaction.Meeting;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import dev.rapport.opening.Phrase;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Words;
import dev.rapport.today.Spans;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The message that brings up a promise or a reminder. */
final class ItemPrompt {
    private static final Pattern MY = Pattern.compile("\\bmy\\b");

    private ItemPrompt() {}

    /** @param now in the owner's zone */
    static Reply of(OpenItem item, Network network, ZonedDateTime now) {
        var words = words(item, network, now);
        return Reply.of(words.plain(), List.of(new Block.Entry(words, buttons(item, now))));
    }

    static Words words(OpenItem item, Network network, ZonedDateTime now) {
        return switch (item) {
            case Promise promise -> promised(promise, person(network, promise.contact()), now);
            case Reminder reminder -> reminded(reminder, person(network, reminder.about()));
            case Meeting meeting -> met(person(network, meeting.contact()));
        };
    }

    private static Words met(@Nullable Contact person) {
        return Words.of(
                new Inline.Plain("Meeting with "),
                new Inline.Strong(person == null ? "somebody" : person.name()),
                new Inline.Plain("."));
    }

    private static Words promised(Promise promise, @Nullable Contact person, ZonedDateTime now) {
        var due = promise.due();
        var by = new Inline.Plain(due == null ? "." : " " + Spans.by(due, now.toLocalDate()) + ".");
        var name = new Inline.Strong(person == null ? "somebody" : person.name());
        var what = new Inline.Plain(" " + thing(promise));
        return switch (promise.whose()) {
            case MINE -> Words.of(new Inline.Plain("You promised "), name, what, by);
            case THEIRS -> Words.of(name, new Inline.Plain(" promised you"), what, by);
        };
    }

    private static String thing(Promise promise) {
        var what = Phrase.of(promise.what());
        String yours = MY.matcher(what.text()).replaceAll("your");
        return switch (what.shape()) {
            case ONE_THING, THINGS, SOMETHING -> yours;
            case ACTION -> "to " + yours;
            case OTHER -> "\u201c" + what.text() + "\u201d";
        };
    }

    private static Words reminded(Reminder reminder, @Nullable Contact person) {
        String text = reminder.text().strip();
        String end = text.isEmpty() || text.matches(".*[.!?]") ? text : text + ".";
        if (person == null) {
            return Words.of("Reminder: " + end);
        }
        return Words.of(
                new Inline.Plain("Reminder about "),
                new Inline.Strong(person.name()),
                new Inline.Plain(text.isEmpty() ? "." : ": " + end));
    }

    private static @Nullable Contact person(Network network, @Nullable ContactId id) {
        return id == null ? null : network.find(id).map(Tie::contact).orElse(null);
    }

    /** What makes a button of this prompt act once; the act's name follows. */
    static String once(OpenItem item, ZonedDateTime now) {
        return " once:item%d-%s-".formatted(item.number(), Long.toString(now.toEpochSecond(), Character.MAX_RADIX));
    }

    /** Of one that repeats, no turn but the one that was brought up. */
    static String done(OpenItem item) {
        boolean repeats = item instanceof Reminder reminder && reminder.series() != null;
        return "done " + item.number() + (repeats ? " this turn" : "");
    }

    private static List<Button> buttons(OpenItem item, ZonedDateTime now) {
        int number = item.number();
        String once = once(item, now);
        var buttons = new ArrayList<Button>();
        buttons.add(new Button("Done", done(item) + once + "done", Button.Look.PRIMARY));
        buttons.add(Button.of("1 hour", "snooze " + number + " 1 hour" + once + "hour"));
        buttons.add(Button.of("Tomorrow", "snooze " + number + " until tomorrow" + once + "tomorrow"));
        switch (item) {
            case Promise promise ->
                buttons.add(Button.of(
                        "Draft a message", "draft id:" + promise.contact().number()));
            case Meeting meeting ->
                buttons.add(Button.of(
                        "Draft a message", "draft id:" + meeting.contact().number()));
            case Reminder reminder -> {
                if (reminder.series() != null) {
                    buttons.add(Button.of("Stop repeating", "cancel " + number + once + "stop"));
                }
                var about = reminder.about();
                if (about != null) {
                    buttons.add(Button.of("Log it", "log id:" + about.number() + once + "log"));
                }
            }
        }
        return buttons;
    }
}
