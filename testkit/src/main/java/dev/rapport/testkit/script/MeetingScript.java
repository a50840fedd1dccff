package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Meetings to come: the brief before, the debrief after, and what its buttons do. */
abstract class MeetingScript extends Script {
    private static final Duration HOUR = Duration.ofHours(1);

    MeetingScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue withAda() {
        return inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks")
                .says(
                        "log ada coffee yesterday: talked about the roadmap; got: a referral; promised: the figures by friday")
                .says("log ada call yesterday: owes me: an intro by thursday")
                .andThen();
    }

    /** At Tuesday 24 November 2026, 10:00, when the debrief comes. */
    private Dialogue afterTheMeeting() {
        return withAda()
                .says("meeting with Ada tuesday 9am about the roadmap")
                .answersExactly("Meeting with Ada Lovelace, Tuesday 24 November 2026, 09:00 (the roadmap): "
                        + "a brief half an hour before, and how it went an hour after it begins.")
                .offers("Undo")
                .after(HOUR.multipliedBy(42))
                .sendsNothing()
                .after(Duration.ofMinutes(30))
                .sends(
                        "Tuesday 24 November 2026, 09:00: Ada Lovelace (CTO, Analytical Engines). About: the roadmap.",
                        "Last: call on Saturday 21 November",
                        "Ada promised you: an intro, by Thursday 26 November.",
                        "You promised: the figures, by Friday 27 November.",
                        "To offer: thanks for a referral (Saturday 21 November).")
                .offers("Draft a message", "It is off")
                .after(HOUR)
                .sendsNothing()
                .after(Duration.ofMinutes(30))
                .sends("How did it go with Ada Lovelace? One tap while it is fresh.")
                .offers("Went well: log it", "Add a note", "Something was promised", "It didn't happen");
    }

    @Test
    void aBriefBeforeAndADebriefAfterThatLogsWithOneTap() {
        afterTheMeeting()
                .presses("Went well: log it")
                .answers("Meeting with Ada Lovelace, ")
                .offersAlso("Undo")
                .presses("Went well: log it")
                .answers("That's done already.")
                .says("show ada")
                .answers("meeting, Tuesday 24 November 2026")
                .says("reminders")
                .answers("figures")
                .without("meeting");
    }

    @Test
    void theNoteIsAFormWithWhatIsKnown() {
        afterTheMeeting()
                .presses("Something was promised")
                .answers("Log a talk")
                .shows("who", "Ada Lovelace")
                .shows("day", "2026-11-24")
                .submits("note", "went through the plan; promised: the budget by friday")
                .answers("You promised the budget by Friday 27 November");
    }

    @Test
    void whatDidNotHappenIsNotLogged() {
        afterTheMeeting()
                .presses("It didn't happen")
                .answers("Nothing is logged: meeting with Ada Lovelace (the roadmap).")
                .says("show ada")
                .answers("Ada Lovelace")
                .without("Tuesday 24 November 2026");
    }

    @Test
    void itIsShownMovedTakenBackAndCancelled() {
        withAda()
                .says("meeting with Ada tuesday 9am")
                .answersExactly("Meeting with Ada Lovelace, Tuesday 24 November 2026, 09:00: "
                        + "a brief half an hour before, and how it went an hour after it begins.")
                .says("reminders")
                .answers("Meeting with Ada Lovelace, Tuesday 24 November 2026, 09:00")
                .says("snooze 3 until wednesday 10am")
                .answersExactly("Moved to Wednesday 25 November 2026, 10:00: meeting with Ada Lovelace.")
                .after(HOUR.multipliedBy(48))
                .sendsNothing()
                .says("undo")
                .andThen()
                .says("cancel 3")
                .answersExactly("Cancelled: meeting with Ada Lovelace.")
                .after(HOUR.multipliedBy(12))
                .sendsNothing();
    }

    @Test
    void asPeopleSayIt() {
        withAda()
                .says("meeting with Ada")
                .answersExactly("When do you meet Ada Lovelace?")
                .offers("Today, 15:00", "23 November, 09:00", "Just now: log it")
                .presses("23 November, 09:00")
                .answers("Meeting with Ada Lovelace, Monday 23 November 2026, 09:00: a brief half an hour before")
                .says("meeting tomorrow at 10:00 with Ada")
                .answers("Monday 23 November 2026, 10:00")
                .says("meeting with Ada yesterday")
                .answers("`meeting with Ada tuesday 9am`")
                .says("meeting with Ada and Grace tomorrow at 10:00")
                .answers("about one person");
    }

    @Test
    void aMeetingInTenMinutesHasItsBriefAtOnce() {
        withAda()
                .says("meeting with Ada in 10 minutes")
                .answers("Sunday 22 November 2026, 14:10: the brief at once")
                .after(Duration.ofMinutes(1))
                .sends("Sunday 22 November 2026, 14:10: Ada Lovelace");
    }
}
