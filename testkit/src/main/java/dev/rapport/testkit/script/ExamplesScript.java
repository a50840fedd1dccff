package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lines as the help and the README show them, where no other script has a story for them. */
abstract class ExamplesScript extends Script {
    ExamplesScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void aColleagueIsAddedByTheNameInTheChat() {
        inBerlin().says("add @bob, personal, monthly").answers("in your personal circle", "every month");
    }

    @Test
    void somebodyIsRemovedByOneName() {
        inBerlin()
                .says("add Charles Babbage, +44 20 7946 0000, birthday 26 Dec, https://www.linkedin.com/in/babbage")
                .andThen()
                .says("remove Charles")
                .answers("Charles Babbage is removed");
    }

    @Test
    void aPhoneNumberAndABirthdayAreKept() {
        inBerlin()
                .says("add Charles Babbage, +44 20 7946 0000, birthday 26 Dec")
                .andThen()
                .says("show charles")
                .answers("+44 20 7946 0000", "26 December");
    }

    @Test
    void twoPeopleAtOnceWithWhatWasGivenAndPromised() {
        inBerlin()
                .says("add Ada Lovelace, strategic")
                .says("add Grace Hopper, operational")
                .andThen()
                .says("log Ada and Grace, call, thursday: gave: feedback on the deck; promised: the figures by friday")
                .answers(
                        "Call with Ada Lovelace and Grace Hopper, Thursday 19 November 2026.",
                        "You promised the figures by Friday 27 November");
    }

    @Test
    void severalThingsAreEditedAtOnce() {
        inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks, #edtech #board, "
                        + "ada@analytical.example, met at BETT 2026")
                .andThen()
                .says("edit Ada, limit 3 months, no birthday, -#board")
                .answers("at most 3 months apart", "no longer #board");
    }

    @Test
    void remindersAreNamedByTheirNumber() {
        inBerlin()
                .says("remind me on 1 december to call the dean")
                .says("remind me on 2 december to call the dean")
                .says("remind me on 3 december to call the dean")
                .andThen()
                .says("snooze 3 1 hour")
                .answers("I'll bring it up on", "call the dean")
                .says("cancel 3")
                .answers("Cancelled: call the dean");
    }

    @Test
    void theOnlyReminderOfTheDayNeedsNoNumber() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .after(Duration.ofMinutes(20))
                .sends("Reminder: call the dean.")
                .says("snooze 1 hour")
                .answers("I'll bring it up on Sunday 22 November 2026, 15:20")
                .after(Duration.ofHours(1))
                .sends("Reminder: call the dean.")
                .says("done")
                .answers("Done: call the dean.");
    }

    @Test
    void aZoneByItsFullNameAndHelpOnOneWord() {
        inBerlin()
                .says("timezone Europe/Berlin")
                .answers("Europe/Berlin")
                .says("help remind")
                .answers("`remind me in 20 minutes to call the dean`");
    }
}
