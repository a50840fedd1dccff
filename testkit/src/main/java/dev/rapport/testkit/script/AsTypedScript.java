package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import org.junit.jupiter.api.Test;

/** Names, notes and tags are shown as they were typed: no markup in them is ever obeyed. */
abstract class AsTypedScript extends Script {
    private static final String HOSTILE = "*bold* _it_ ~no~ ~~no~~ **B** <b>x</b> <!channel> @everyone a & b &amp; "
            + "[x](http://evil.example) `code` {{DATE(2026-11-22T13:00:00Z,SHORT)}} <at>Maya</at> # > - 1. \\ end";

    AsTypedScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void aNote() {
        inBerlin()
                .says("add Ada Lovelace, strategic")
                .andThen()
                .says("log Ada coffee yesterday: " + HOSTILE)
                .answersExactly("Coffee with Ada Lovelace, Saturday 21 November 2026.")
                .says("show Ada")
                .answers(HOSTILE);
    }

    @Test
    void aColleagueInANoteByName() {
        inBerlin()
                .says("add Ada Lovelace, strategic")
                .andThen()
                .says("log Ada coffee yesterday: asked @bob for the figures")
                .andThen()
                .says("show Ada")
                .answers("asked @", " for the figures")
                .without("@U0");
    }

    @Test
    void aName() {
        inBerlin()
                .says("add *Ada* _Love_ <b>`King`</b> & ~Co~, strategic")
                .answers("*Ada* _Love_ <b>`King`</b> & ~Co~ is in your strategic circle.")
                .says("list")
                .answers("*Ada* _Love_ <b>`King`</b> & ~Co~");
    }

    @Test
    void aTitleThatEndsInALink() {
        inBerlin()
                .says("add Ada Lovelace, lead of R&D [x](http://evil.example)")
                .answers("(lead of R&D [x](http://evil.example))");
    }

    @Test
    void whatAReminderIsAbout() {
        inBerlin()
                .says("remind me in 20 minutes to " + HOSTILE)
                .answers(HOSTILE)
                .says("reminders")
                .answers(HOSTILE.substring(1));
    }

    @Test
    void aWordNobodyKnows() {
        inBerlin().says("show *Xerxes*").answers("I know nobody called *Xerxes*.");
    }
}
