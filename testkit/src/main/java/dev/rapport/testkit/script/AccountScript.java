package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import org.junit.jupiter.api.Test;

abstract class AccountScript extends Script {
    AccountScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void theTimeZoneIsAskedOnceWhereNobodyKnowsIt() {
        with("2026-11-22T13:00:00Z", null)
                .says("undo")
                .answers("Which city's time")
                .offers("Go on")
                .says("timezone berlin")
                .answersExactly("Europe/Berlin it is: Sunday 14:00 now. Your times and prompts follow it.")
                .says("undo")
                .answersExactly("I took back the change of time zone.");
    }

    @Test
    void aCityNobodyKnowsChangesNothing() {
        inBerlin()
                .says("timezone Atlantis")
                .answers("I know no time zone for Atlantis", "`timezone Europe/Berlin`")
                .says("timezone")
                .answers("Europe/Berlin");
    }

    @Test
    void whatIsNoCommandIsAnsweredWithTheNearest() {
        inBerlin()
                .says("unod")
                .answers("Did you mean `undo`?")
                .presses("undo")
                .answers("nothing to take back")
                .says("Thanks!")
                .answersExactly("You're welcome.")
                .says("ok thank you so much")
                .answersExactly("You're welcome.")
                .says("no thanks")
                .answersExactly("All right.")
                .says("ad Nina Simone")
                .answersExactly("Did you mean `add`?")
                .says("xyzzy plugh")
                .answersExactly("I don't know what to do with \"xyzzy plugh\". These are the everyday words:");
    }

    @Test
    void helpKnowsItsSections() {
        inBerlin()
                .says("/network help")
                .answers("undo", "adds somebody, as in")
                .without("for today, as in", "24 hours, as in")
                .offersAlso("When to act")
                .presses("When to act")
                .answers("timezone")
                .says("help timezone")
                .answers("timezone Berlin");
    }
}
