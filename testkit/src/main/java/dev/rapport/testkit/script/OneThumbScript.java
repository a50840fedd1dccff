package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people really type: with slips, in another order, politely, as a question. Nothing is ever applied to a guess. */
abstract class OneThumbScript extends Script {
    OneThumbScript(Stage.Maker stages) {
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
    void whatIsSaidBeforeACommandMeansNothing() {
        withAdaAndGrace()
                .says("please remind me tomorrow to call the dean")
                .answersExactly("I'll remind you on Monday 23 November 2026, 09:00: call the dean.")
                .says("Hey Rapport, can you log Ada coffee")
                .answersExactly("Coffee with Ada Lovelace, today.")
                .says("I\u2019ve just met Ada")
                .answersExactly("Meeting with Ada Lovelace, today.")
                .says("had a call with grace yesterday")
                .answersExactly("Call with Grace Hopper, Saturday 21 November 2026.");
    }

    @Test
    void anEndlessLineIsAnsweredLikeAnyOther() {
        withAdaAndGrace()
                .says("so ".repeat(900) + "ada")
                .answers("I don't know what to do with \"so so so")
                .says("remind me tomorrow to say thanks")
                .answersExactly("I'll remind you on Monday 23 November 2026, 09:00: say thanks.");
    }

    @Test
    void whatIsAskedForHasNotHappened() {
        withAdaAndGrace()
                .says("please call Ada")
                .answers("What shall I do about Ada Lovelace?")
                .says("show Ada")
                .answers("none yet");
    }

    @Test
    void aKindOrATimeMayComeBeforeThePerson() {
        withAdaAndGrace()
                .says("log coffee with ada")
                .answersExactly("Coffee with Ada Lovelace, today.")
                .says("log a call with grace hopper yesterday")
                .answersExactly("Call with Grace Hopper, Saturday 21 November 2026.")
                .says("log yesterday lunch Ada")
                .answersExactly("Lunch with Ada Lovelace, Saturday 21 November 2026.")
                .says("log email from ada: the figures")
                .answersExactly("Email from Ada Lovelace, today.")
                .says("log coffee with tom")
                .answers("tom is not in your network yet.");
    }

    @Test
    void whatTheyWroteWasTheirs() {
        withAdaAndGrace()
                .says("ada emailed me about the budget")
                .answersExactly("Email from Ada Lovelace, today.")
                .says("dinner with ada yesterday")
                .answersExactly("Meeting with Ada Lovelace, Saturday 21 November 2026.");
    }

    @Test
    void whatTwoOthersDidIsAsked() {
        withAdaAndGrace()
                .says("ada met grace")
                .answers("Were you with Ada and grace, or is it about the two of them?")
                .offers("I was with both", "They know each other")
                .presses("They know each other")
                .answers("Ada Lovelace and Grace Hopper know each other: noted.")
                .says("log ada grace coffee")
                .answers("Is \"grace coffee\" your note?")
                .offers("With both", "Yes, log it", "Without the note")
                .presses("With both")
                .answers("Coffee with Ada Lovelace and Grace Hopper, today.");
    }

    @Test
    void aQuestionAboutSomebodyShowsThem() {
        withAdaAndGrace()
                .says("when did i last see ada?")
                .answers("Ada Lovelace", "CTO, Analytical Engines", "none yet")
                .says("whats grace's email")
                .answers("Grace Hopper", "US Navy")
                .says("why should i call ada")
                .answers("Is it about Ada?")
                .offers("why Ada Lovelace");
    }

    @Test
    void whatDidNotHappenIsNotLogged() {
        withAdaAndGrace()
                .says("didn't meet ada")
                .answers("What shall I do about Ada Lovelace?")
                .offers("Show", "Remind me")
                .says("show Ada")
                .answers("none yet");
    }

    @Test
    void aCorrectionBeginsWithTheWayBack() {
        withAdaAndGrace()
                .says("met ada")
                .andThen()
                .says("no i meant grace")
                .answers("Shall I take back your last change? Then say it again as you meant it.")
                .presses("Undo")
                .answers("I took back the meeting with Ada Lovelace.");
    }

    @Test
    void toBeShownSomethingIsToAskForIt() {
        withAdaAndGrace()
                .says("whats due")
                .answers("Nobody is due.")
                .says("show me my settings")
                .answers("Europe/Berlin")
                .says("show undo")
                .answers("I know nobody called undo.");
    }

    @Test
    void whatStandsAtTheEndOutOfHabitMeansNothing() {
        withAdaAndGrace()
                .says("List.")
                .answers("People in your network: 2")
                .says("snooze ada 2 weeks please")
                .answers("Ada Lovelace can wait until Sunday 6 December 2026.")
                .says("met grace yesterday: she said thanks")
                .andThen()
                .says("show grace")
                .answers("she said thanks");
    }

    @Test
    void aRhythmThatHasRunOutSaysSinceWhen() {
        withAdaAndGrace()
                .says("show grace")
                .answers("every week, next around 29 November 2026")
                .after(Duration.ofDays(9))
                .says("show grace")
                .answers("every week, due since 29 November 2026");
    }

    @Test
    void aTimeMayComeFirst() {
        inBerlin()
                .says("in 20 minutes remind me to call the dean")
                .answers("Sunday 22 November 2026", ": call the dean.")
                .says("remind me wed 10 to call the dean")
                .answersExactly("I'll remind you on Wednesday 25 November 2026, 10:00: call the dean.")
                .says("remind me on the 3rd to call the dean!!!")
                .answersExactly("I'll remind you on Thursday 3 December 2026, 09:00: call the dean.");
    }

    @Test
    void aSlipIsOfferedAndNotDone() {
        withAdaAndGrace()
                .says("snoze ada 2w")
                .answers("Did you mean `snooze`?")
                .presses("snooze")
                .answers("Ada Lovelace can wait until Sunday 6 December 2026.")
                .says("ad Tom Jones")
                .answersExactly("Did you mean `add`?")
                .offers("add")
                .says("snooze ada 5")
                .answers("Days or weeks?")
                .offers("5 days", "5 weeks", "5 months");
    }

    @Test
    void aSegmentThatIsAlmostSomethingElseIsNoTitle() {
        withAdaAndGrace()
                .says("edit ada, strategicc")
                .answers("Is \"strategicc\" the title?")
                .offers("strategic", "Yes, the title")
                .says("edit ada, every now and then")
                .answers("I did not understand \"every now and then\".")
                .says("add Eve Gray, 6 weeks")
                .answers("What about 6 weeks?")
                .offers("every 6 weeks", "limit 6 weeks")
                .presses("every 6 weeks")
                .answers("Eve Gray is in your operational circle. I'll bring Eve up every 6 weeks")
                .says("edit ada email ada@foo.example, title Chair")
                .answersExactly("Ada Lovelace: ada@foo.example, Chair, Analytical Engines.");
    }

    @Test
    void aNameAndPlainTraitsChangeThem() {
        withAdaAndGrace()
                .says("ada monthly #board")
                .answersExactly("Ada Lovelace: every month, #board.")
                .offers("Undo")
                .says("grace is now strategic")
                .answers("About Grace Hopper: log it, or change something?");
    }

    @Test
    void aSignatureIsReadLineByLine() {
        inBerlin()
                .says("add Eve Long\nCTO\nAcme GmbH\n+49 30 123456\neve@long.example")
                .answers("Eve Long is in your operational circle (CTO, Acme GmbH).")
                .says(
                        "add Eve Blue\nVP Engineering\nNorthwind GmbH\nT: +49 30 1234567\nM +49 171 998877\nW: www.blue.example"
                                + "\nSent from my iPhone")
                .answers("Eve Blue is in your operational circle (VP Engineering, Northwind GmbH).")
                .says("show eve blue")
                .answers("+49 30 1234567", "+49 171998877", "https://www.blue.example")
                .says("add Eve Pink, Head of Platform at Rakuten, personal \uD83D\uDE00")
                .answers("Eve Pink is in your personal circle (Head of Platform, Rakuten).")
                .says("add Eve Navy (CFO at Acme)")
                .answers("Eve Navy is in your operational circle (CFO, Acme).")
                .says("add Eve Cyan \u2013 CIO \u2013 Acme")
                .answers("Eve Cyan is in your operational circle (CIO, Acme).");
    }

    @Test
    void whatHasNoPlaceIsAskedAboutAndPutOverNothing() {
        inBerlin()
                .says("add Eve Long\nCTO\nAcme GmbH\nHauptstra\u00DFe 12\n10117 Berlin\nstrategic")
                .answers("I have no place for \"Hauptstra\u00DFe 12\" and \"10117 Berlin\". Shall I leave it out?")
                .presses("Leave it out")
                .answers("Eve Long is in your strategic circle (CTO, Acme GmbH).");
    }

    @Test
    void anAddressAloneHasANameInIt() {
        inBerlin()
                .says("add bob.smith@contoso.example")
                .answers("Bob Smith is in your operational circle")
                .says("show bob.smith@contoso.example")
                .answers("Bob Smith", "bob.smith@contoso.example");
    }

    @Test
    void twoOfOneNameAreToldApart() {
        inBerlin()
                .says("add Ada Long, CTO, Acme")
                .says("add another Ada Long, Chair, Acme")
                .andThen()
                .says("show ada")
                .answers("Which ada?")
                .offers("Ada Long, CTO", "Ada Long, Chair");
    }

    @Test
    void aNameThatMayBeKnownIsAskedAbout() {
        withAdaAndGrace()
                .says("add ada")
                .answers("Ada Lovelace (CTO, Analytical Engines) is in your strategic circle already.")
                .offers("Show Ada", "Add a second one")
                .says("add strategic")
                .answers("Who is it? A name comes first.")
                .says("rename grace murray to Grace M. Hopper")
                .answers("I know nobody called grace murray.")
                .says("list")
                .answers("Grace Hopper")
                .without("Grace M.");
    }

    @Test
    void whoeverWantsToBeLeftAloneIsToldHow() {
        inBerlin()
                .says("stop")
                .answersExactly("I send no check-ins. `reminders` shows what else is to come.")
                .says("checkin wed 8:30am")
                .answers("I'll check in every Wednesday at 08:30")
                .says("unsubscribe")
                .answers("I check in every Wednesday at 08:30")
                .offers("One now", "Off");
    }
}
