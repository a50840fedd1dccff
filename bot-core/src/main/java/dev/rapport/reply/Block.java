package dev.rapport.reply;

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

    /** A rule between two parts. */
    record Divider() implements Block {}
}
