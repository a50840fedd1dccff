package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

abstract class MomentsScript extends Script {
    MomentsScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue withAdaAndGrace() {
        return inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks")
                .andThen()
                .says("add Grace Hopper at US Navy, operational, weekly")
                .andThen();
    }

    @Test
    void anEmptyNetworkBeginsWithThreeNames() {
        inBerlin()
                .says("/network")
                .answers("Three names are enough to begin.", "1. Add the one person", "3. ")
                .offersAlso("Add somebody");
    }

    @Test
    void todayNamesWhatWouldMoveSomething() {
        withAdaAndGrace()
                .says("log Ada call 2026-09-20: talked about the roadmap; promised: the figures by tomorrow")
                .andThen()
                .says("today")
                .answers("1. Ada Lovelace (strategic): ", "the figures", "Your last quarter: no operational talks")
                .offersAlso("Done", "Tomorrow", "Draft a message")
                .presses("Done")
                .answers("Done: you promised Ada Lovelace: the figures.", "Ada Lovelace (strategic): ")
                .presses("Done")
                .answers("That's done already.");
    }

    @Test
    void dueSaysWhoAndHowFarOver() {
        withAdaAndGrace()
                .says("due")
                .answersExactly("Nobody is due. All rhythms are kept.")
                .after(Duration.ofDays(10))
                .says("due")
                .answers("One person is due.", "Grace Hopper (operational): ")
                .offers("Log it", "Draft a message", "Snooze")
                .presses("Log it")
                .answers("Meeting with Grace Hopper, today.", "Nobody is due.");
    }

    @Test
    void whyShowsEveryTerm() {
        withAdaAndGrace()
                .says("coffee with Ada yesterday")
                .andThen()
                .says("why ada")
                .answers("Strength: 62 of 100, moderate", "Half-life: 34 days")
                .says("strength Ada strong")
                .answers("The tie with Ada Lovelace counts as strong from now on")
                .says("why ada")
                .answers("strong")
                .says("strength ada auto")
                .answers("work out the strength of the tie with Ada Lovelace again");
    }

    @Test
    void aPersonIsPutOff() {
        withAdaAndGrace()
                .says("snooze Ada")
                .answersExactly("Ada Lovelace can wait until Sunday 29 November 2026.")
                .offers("2 weeks", "A month", "Undo")
                .presses("2 weeks")
                .answers("until Sunday 6 December 2026")
                .says("snooze Ada 2 weeks")
                .answers("Sunday 6 December 2026")
                .says("snooze Ada until 5 January")
                .answers("until Tuesday 5 January 2027")
                .says("skip Ada")
                .answers("Ada Lovelace is skipped this time", "Sunday 3 January 2027");
    }

    @Test
    void remindersAsTheyAreTyped() {
        withAdaAndGrace()
                .says("remind me in 20 minutes to call the dean")
                .answersExactly("I'll remind you on Sunday 22 November 2026, 14:20: call the dean.")
                .says("remind me to call the dean in 20 minutes")
                .answersExactly("I'll remind you on Sunday 22 November 2026, 14:20: call the dean.")
                .says("remind me about Ada next tuesday 9am: send the deck")
                .answersExactly("I'll remind you about Ada Lovelace on Tuesday 24 November 2026, 09:00: send the deck.")
                .says("remind Ada next tuesday 9am: send the deck")
                .answers(
                        "I'll remind you about Ada Lovelace on Tuesday 24 November 2026, 09:00: send the deck.",
                        "`remind Ada` is short for `remind me about Ada`")
                .says("reminders")
                .answers("1. Call the dean, Sunday 22 November 2026, 14:20", "4. Send the deck (Ada Lovelace)")
                .says("done 3")
                .answersExactly("Done: send the deck (Ada Lovelace).")
                .says("done 3")
                .answers("Number 3 is done already.")
                .says("cancel 4")
                .answers("Cancelled: send the deck")
                .says("snooze 2 1 hour")
                .answers("I'll bring it up on Sunday 22 November 2026, 15:00: call the dean.")
                .says("snooze 9 1 hour")
                .answers("There is no number 9")
                .says("done")
                .answers("I brought nothing up in the last day.");
    }

    @Test
    void aDayThatDoesNotExistIsAskedBack() {
        inBerlin()
                .says("remind me on 31 november to call the dean")
                .answersExactly("November has 30 days. Monday 30 November, or Tuesday 1 December?")
                .offers("30 November", "1 December")
                .presses("1 December")
                .answersExactly("I'll remind you on Tuesday 1 December 2026, 09:00: call the dean.");
    }

    @Test
    void aReminderWithoutATimeIsAsked() {
        inBerlin()
                .says("remind me to call the dean")
                .answersExactly("When shall I remind you?")
                .presses("Today, 15:00")
                .answersExactly("I'll remind you on Sunday 22 November 2026, 15:00: call the dean.")
                .says("remind")
                .answers("Remind me")
                .submits("text", "send the deck", "time", "10:30")
                .answersExactly("I'll remind you on Monday 23 November 2026, 10:30: send the deck.");
    }

    @Test
    void limitsOnPrompting() {
        inBerlin()
                .says("budget 5 a week")
                .answers("at most 5 people a week")
                .says("budget 500")
                .answers("the most")
                .says("quiet 18:00-8:00")
                .answers("No check-ins from 18:00 to 08:00")
                .says("remind me tonight to breathe")
                .answers("19:00", "That is in your quiet hours; it comes all the same.")
                .says("quiet off")
                .answers("No quiet hours any more.")
                .says("settings")
                .answers("Europe/Berlin", "5 people a week");
    }

    @Test
    void settingsOfferWhatIsNotSetYet() {
        inBerlin()
                .says("settings")
                .answers("Quiet", "none")
                .offersAlso("Check-in Mondays 9:00", "Quiet 18:00 to 8:00")
                .presses("Quiet 18:00 to 8:00")
                .andThen()
                .says("settings")
                .answers("18:00 to 08:00")
                .offersAlso("Check-in Mondays 9:00", "Quiet off")
                .presses("Quiet off")
                .answers("No quiet hours any more.");
    }

    @Test
    void checkInsAsTheyAreSet() {
        withAdaAndGrace()
                .says("checkin weekly on monday at 9:00")
                .answersExactly("I'll check in every Monday at 09:00, next on Monday 23 November 2026, 09:00.")
                .says("checkin daily 8:30")
                .answers("every day at 08:30")
                .says("checkin weekdays at 8:30")
                .answers("every weekday at 08:30")
                .says("checkin pause until 5 January")
                .answersExactly("No check-ins before Tuesday 5 January 2027.")
                .says("checkin now")
                .answers("Nobody needs you right now")
                .says("checkin off")
                .answers("No more check-ins.")
                .says("check-in")
                .answers("There are no check-ins yet.")
                .offers("Mondays 9:00", "Weekdays 8:30");
    }

    @Test
    void aFirstLineToTakeOver() {
        withAdaAndGrace()
                .says("log ada coffee yesterday: talked about the roadmap")
                .andThen()
                .says("draft ada")
                .answers("To Ada Lovelace, to send as you like:", "Ada")
                .offers("Another", "Sent it")
                .presses("Another")
                .answers("To Ada Lovelace")
                .presses("Sent it")
                .answersExactly("Message to Ada Lovelace, today.")
                .presses("Sent it")
                .answers("That's done already.");
    }
}
