package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

abstract class LogScript extends Script {
    LogScript(Stage.Maker stages) {
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
    void aCoffeeWithAPromiseInOneLine() {
        withAdaAndGrace()
                .says("log ada coffee yesterday: talked about the roadmap; promised: the figures by friday")
                .answersExactly("Coffee with Ada Lovelace, Saturday 21 November 2026. "
                        + "You promised the figures by Friday 27 November; I'll remind you that morning.")
                .offers("Undo")
                .says("show ada")
                .answers(
                        "coffee, Saturday 21 November 2026: talked about the roadmap",
                        "yours: the figures by Friday 27")
                .says("undo")
                .answersExactly("I took back the coffee with Ada Lovelace.")
                .says("show ada")
                .answers("none yet")
                .without("the figures");
    }

    @Test
    void everyExampleWorksAsWritten() {
        withAdaAndGrace()
                .says("log Ada coffee yesterday: talked about the roadmap; she offered an intro to Charles")
                .answersExactly("Coffee with Ada Lovelace, Saturday 21 November 2026.")
                .says(
                        "log Ada and Grace, call, thursday: gave: feedback on the deck; got: a referral; promised: the figures by Friday")
                .answers(
                        "Call with Ada Lovelace and Grace Hopper, Thursday 19 November 2026.",
                        "You gave feedback on the deck and got a referral.",
                        "You promised the figures by Friday 27 November")
                .says("met Ada")
                .answersExactly("Meeting with Ada Lovelace, today.")
                .says("coffee with Ada")
                .answersExactly("Coffee with Ada Lovelace, today.")
                .says("lunch with Ada yesterday")
                .answersExactly("Lunch with Ada Lovelace, Saturday 21 November 2026.")
                .says("call with Grace thursday went through the rollout plan")
                .answers("Call with Grace Hopper, Thursday 19 November 2026.")
                .says("called Grace last tuesday")
                .answers("Call with Grace Hopper, Tuesday 17 November 2026.")
                .says("messaged Ada")
                .answersExactly("Message to Ada Lovelace, today.")
                .says("emailed Ada: sent the paper")
                .answersExactly("Email to Ada Lovelace, today.")
                .says("email from Ada: asked for the figures")
                .answersExactly("Email from Ada Lovelace, today.")
                .says("log Ada gave: feedback on the deck")
                .answers("Meeting with Ada Lovelace, today. You gave feedback on the deck.")
                .says("Ada knows Grace")
                .answersExactly("Ada Lovelace and Grace Hopper know each other: noted.")
                .says("connects Ada and Grace")
                .answers("I had that already");
    }

    @Test
    void aBareLogIsMetNowWithTheAlternativesAtATap() {
        withAdaAndGrace()
                .says("log Ada")
                .answersExactly("Meeting with Ada Lovelace, today.")
                .offers("Coffee", "Call", "Yesterday", "Undo")
                .presses("Call")
                .answersExactly("Call with Ada Lovelace, Sunday 22 November 2026.")
                .presses("Yesterday")
                .answersExactly("Call with Ada Lovelace, Saturday 21 November 2026.");
    }

    @Test
    void aThumbMistypesAndLeavesWordsOut() {
        withAdaAndGrace()
                .says("coffe with ada yesterday")
                .answersExactly("Did you mean `coffee`?")
                .presses("coffee")
                .answersExactly("Coffee with Ada Lovelace, Saturday 21 November 2026.")
                .says("lunch grace")
                .answersExactly("Lunch with Grace Hopper, today.")
                .says("met ada and grace for lunch")
                .answersExactly("Lunch with Ada Lovelace and Grace Hopper, today.")
                .says("grace")
                .answers("Grace Hopper", "Last talks: lunch");
    }

    @Test
    void aMomentToComeIsNotLoggedButOfferedAsAReminder() {
        withAdaAndGrace()
                .says("coffee w ada tomorrow 3pm")
                .answersExactly("Monday 23 November 2026, 15:00 is still to come. Shall I remind you?")
                .offers("Remind me")
                .says("show ada")
                .without("Last talks")
                .andThen()
                .says("call grace tomorrow")
                .answersExactly("Monday 23 November 2026 is still to come. Shall I remind you?")
                .presses("Remind me")
                .answers("Grace Hopper", "Monday 23 November 2026, 09:00", "call");
    }

    @Test
    void aLineMayBeginWithTheName() {
        withAdaAndGrace()
                .says("ada coffee yesterday: she is moving to Berlin")
                .answersExactly("Coffee with Ada Lovelace, Saturday 21 November 2026.")
                .says("Grace, yesterday")
                .answers("Meeting with Grace Hopper, Saturday 21 November 2026.");
    }

    @Test
    void wordsAboutSomebodyKnownAreNeverThrownAway() {
        withAdaAndGrace()
                .says("Grace is the new CFO at the Navy")
                .answersExactly("About Grace Hopper: log it, or change something?")
                .offers("Log it", "Edit", "Show")
                .presses("Log it")
                .answers("Meeting with Grace Hopper, today.")
                .says("show grace")
                .answers("is the new CFO at the Navy");
    }

    @Test
    void wordsRightAfterTheNameAreAsked() {
        withAdaAndGrace()
                .says("log ada went through the plan")
                .answersExactly("Is \"went through the plan\" your note?")
                .presses("Yes, log it")
                .answersExactly("Meeting with Ada Lovelace, today.")
                .says("show ada")
                .answers("went through the plan");
    }

    @Test
    void somebodyNewIsAddedOnTheWayWithoutTypingAgain() {
        withAdaAndGrace()
                .says("coffee with Lin Qiu yesterday: her district is growing")
                .answersExactly("Lin Qiu is not in your network yet.")
                .offers("Add Lin Qiu")
                .presses("Add Lin Qiu")
                .answersExactly("Coffee with Lin Qiu, Saturday 21 November 2026.")
                .says("show lin")
                .answers("her district is growing");
    }

    @Test
    void aPromiseWithoutADateIsSavedAndAsked() {
        withAdaAndGrace()
                .says("log Ada call: owes me: the contract")
                .answers("Ada owes you the contract. By when?")
                .offers("Tomorrow", "Friday", "In two weeks", "Undo");
    }

    @Test
    void theThirdTalkProposesTheRealRhythm() {
        withAdaAndGrace()
                .says("add Lin Qiu, personal")
                .andThen()
                .says("log Lin call 2026-10-12")
                .andThen()
                .says("log Lin call 2026-11-02")
                .andThen()
                .after(Duration.ofHours(1))
                .says("log Lin coffee")
                .answers("You are in touch about every 3 weeks; shall that be the rhythm?")
                .presses("Every 3 weeks")
                .answersExactly("Lin Qiu: every 3 weeks.");
    }

    @Test
    void theFormAsksForNoMoreThanItMust() {
        withAdaAndGrace()
                .says("log")
                .answers("Log a talk")
                .shows("day", "2026-11-22")
                .submits("who", "Adda", "day", "2026-11-23")
                .answers("That day is still to come.", "did you mean")
                .submits(
                        "who",
                        "ada and grace",
                        "day",
                        "2026-11-22",
                        "kind",
                        "call",
                        "note",
                        "promised: the deck by friday")
                .answers(
                        "Call with Ada Lovelace and Grace Hopper, today.",
                        "You promised the deck by Friday 27 November");
    }
}
