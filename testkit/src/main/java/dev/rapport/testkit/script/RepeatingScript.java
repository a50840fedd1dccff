package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Reminders that come again and again: how they are said, and what done, snooze and cancel mean for them. */
abstract class RepeatingScript extends Script {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    RepeatingScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void theyAreReadAsTheyAreSaid() {
        inBerlin()
                .says("remind me every other friday at 16:00 to plan next week's coffees")
                .answersExactly("I'll remind you every other Friday at 16:00, first on Friday 27 November 2026, 16:00: "
                        + "plan next week's coffees.")
                .offers("Undo")
                .says("remind me to plan the coffees every other friday at 16:00")
                .answersExactly("I'll remind you every other Friday at 16:00, first on Friday 27 November 2026, 16:00: "
                        + "plan the coffees.")
                .says("Remind me on the last working day of the month to send the report")
                .answersExactly("I'll remind you on the last working day of every month at 09:00, "
                        + "first on Monday 30 November 2026, 09:00: send the report.")
                .says("remind me first monday of the month at 10:00 to review goals")
                .answers("on the first Monday of every month at 10:00, first on Monday 7 December 2026, 10:00")
                .says("remind me every 31st to close the books")
                .answersExactly("I'll remind you on the 31st of every month at 09:00, "
                        + "first on Monday 30 November 2026, 09:00: close the books. "
                        + "In months without that day it comes on their last.")
                .says("remind me at 8:30 every weekday to breathe")
                .answers("every weekday at 08:30, first on Monday 23 November 2026, 08:30: breathe.");
    }

    @Test
    void aBareHourOffersTheOtherHalfOfTheDay() {
        inBerlin()
                .says("remind me every weekday at 9 to look at the board")
                .answers("every weekday at 09:00, first on Monday 23 November 2026, 09:00: look at the board.")
                .offers("21:00", "Undo")
                .presses("21:00")
                .answersExactly("I'll remind you every weekday at 21:00, first on Monday 23 November 2026, 21:00: "
                        + "look at the board.")
                .says("remind 1 every monday at 8:00")
                .answers("every Monday at 08:00, first on Monday 23 November 2026, 08:00: look at the board.")
                .says("reminders")
                .answersExactly("1. Look at the board, every Monday at 08:00, next on Monday 23 November 2026, 08:00");
    }

    @Test
    void aboutAPersonToo() {
        inBerlin()
                .says("add Ada Lovelace, strategic")
                .andThen()
                .says("remind Ada every other month on the 1st: send the figures")
                .answers("I'll remind you about Ada Lovelace on the 1st every other month at 09:00, first on ");
    }

    @Test
    void whatCannotBeSaidIsAskedOrRefused() {
        inBerlin()
                .says("remind me every third friday to call the dean")
                .answers("That could mean two things.")
                .offers("Every 3 weeks on Friday", "Third Friday of every month")
                .presses("Third Friday of every month")
                .answers(
                        "on the third Friday of every month at 09:00, first on Friday 18 December 2026, 09:00: call the dean")
                .says("remind me every hour to drink water")
                .answers("once a day at most", "remind me every other friday")
                .says("remind me every monday until march to call the dean")
                .answers("goes on until you `cancel` it");
    }

    @Test
    void everyTurnComesOnceAndDoneFinishesThisTurnOnly() {
        inBerlin()
                .says("remind me every weekday at 16:00 to call the dean")
                .andThen()
                .after(HOUR.multipliedBy(25))
                .sendsNothing()
                .after(HOUR)
                .sends("Reminder: call the dean.")
                .offers("Done", "1 hour", "Tomorrow", "Stop repeating")
                .presses("Done")
                .answersExactly("Done for this time: call the dean. Next on Tuesday 24 November 2026, 16:00; "
                        + "`cancel 1` ends it.")
                .offers("Undo")
                .presses("Done")
                .answers("That's done already.")
                .says("done 1")
                .answersExactly("Done for Tuesday 24 November 2026, 16:00: call the dean. "
                        + "Next on Wednesday 25 November 2026, 16:00; `cancel 1` ends it.")
                .after(DAY)
                .sendsNothing()
                .after(DAY)
                .sends("Reminder: call the dean.")
                .says("done")
                .answers("Done for this time: call the dean.")
                .says("cancel 1")
                .answersExactly("Cancelled: call the dean.")
                .after(DAY.multipliedBy(14))
                .sendsNothing();
    }

    @Test
    void doneUnderAnEarlierPromptLeavesTheNextTurnAlone() {
        inBerlin()
                .says("remind me every weekday at 16:00 to call the dean")
                .andThen()
                .after(HOUR.multipliedBy(26))
                .sends("Reminder: call the dean.")
                .says("done")
                .answers("Done for this time: call the dean. Next on Tuesday 24 November 2026, 16:00")
                .presses("Done")
                .answersExactly("That turn is done already. Nothing was changed.")
                .after(DAY)
                .sends("Reminder: call the dean.");
    }

    @Test
    void snoozingMovesThisTurnOnly() {
        inBerlin()
                .says("remind me every monday at 16:00 to call the dean")
                .andThen()
                .after(HOUR.multipliedBy(26))
                .sends("Reminder: call the dean.")
                .says("snooze 1 1 hour")
                .answersExactly("I'll bring it up on Monday 23 November 2026, 17:00: call the dean. "
                        + "This turn only; then again every Monday at 16:00.")
                .after(HOUR)
                .sends("Reminder: call the dean.")
                .after(DAY.multipliedBy(7).minus(HOUR.multipliedBy(2)))
                .sendsNothing()
                .after(HOUR)
                .sends("Reminder: call the dean.")
                .says("snooze 1 until saturday 9am")
                .andThen()
                .after(DAY.multipliedBy(5))
                .sends("Reminder: call the dean.")
                .says("reminders")
                .answersExactly("1. Call the dean, every Monday at 16:00, next on Monday 7 December 2026, 16:00");
    }

    @Test
    void undoTakesBackWhatWasDoneWithATurn() {
        inBerlin()
                .says("remind me every monday at 16:00 to call the dean")
                .andThen()
                .says("done 1")
                .answers("Next on Monday 30 November 2026, 16:00")
                .says("undo")
                .andThen()
                .after(HOUR.multipliedBy(26))
                .sends("Reminder: call the dean.")
                .presses("Stop repeating")
                .answers("Cancelled: call the dean.")
                .says("undo")
                .andThen()
                .says("reminders")
                .answers("next on Monday 30 November 2026, 16:00");
    }

    @Test
    void aTurnFollowsItsOwnerThroughZonesAndChangesOfClocks() {
        with("2027-03-26T12:00:00Z", ZoneId.of("Europe/Berlin"))
                .says("remind me daily at 9:00 to breathe")
                .andThen()
                .after(DAY)
                .sends("Reminder: breathe.")
                .after(DAY)
                .sends("Reminder: breathe.")
                .says("timezone America/New_York")
                .andThen()
                .after(HOUR.multipliedBy(20))
                .sendsNothing()
                .says("reminders")
                .answers("next on Monday 29 March 2027, 09:00")
                .after(HOUR.multipliedBy(5))
                .sends("Reminder: breathe.")
                .after(HOUR.multipliedBy(23))
                .sendsNothing();
    }
}
