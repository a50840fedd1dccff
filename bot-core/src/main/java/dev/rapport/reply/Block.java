package dev.rapport.reply;

import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A part of a reply, from top to bottom. Every platform shows every kind. */
public sealed interface Block {
    /** A paragraph. */
    record Text(Words words) implements Block {}

    /** A heading of a few words. */
    record Heading(String text) implements Block {}

    /** A person, a step, a reminder: words with their own buttons. */
    record Entry(Words words, List<Button> buttons) implements Block {
        public Entry {
            buttons = List.copyOf(buttons);
        }
    }

    /** Labelled values. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One label and its value. */
    record Fact(String label, Words value) {}

    /** A text to take over and send: shown apart, easy to copy. */
    record Draft(String text) implements Block {}

    /** Small print. */
    record Note(Words words) implements Block {}

    /** Buttons for the reply as a whole. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A proposed time, with a way to put it into one's calendar: Slack brings a file after the message, Teams opens a new
     * meeting, the playground has a download. A reply that is an answer, not a message, shows the words alone in Slack.
     *
     * @param words when, as it is read; where several people read, with {@link Inline.When}
     * @param title what it is called in a calendar
     * @param people who meets
     * @param calendar the same as iCalendar text (RFC 5545)
     */
    record Meeting(Words words, String title, Instant start, Duration length, List<MemberId> people, String calendar)
            implements Block {
        public Meeting {
            people = List.copyOf(people);
        }
    }

    /**
     * A conversation that the reader can open with others, a first text at hand: in Teams a button, elsewhere their names and
     * the text to copy.
     *
     * @param label what the button says
     * @param people the others; one at least
     */
    record OpenChat(String label, List<Inline.Mention> people, String text) implements Block {
        public OpenChat {
            people = List.copyOf(people);
        }

        /** Whom to write to, for where no button can open the conversation. */
        public Words invitation() {
            var inlines = new ArrayList<Inline>();
            for (int i = 0; i < people.size(); i++) {
                var before = i == 0 ? "Write to " : i == people.size() - 1 ? " and " : ", ";
                inlines.add(new Inline.Plain(before));
                inlines.add(people.get(i));
            }
            inlines.add(new Inline.Plain(":"));
            return new Words(inlines);
        }
    }

    /** A rule between two parts. */
    record Divider() implements Block {}
}
