package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Introductions through a colleague, and of two contacts to each other. */
abstract class WarmPathScript extends Script {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final Duration A_MINUTE = Duration.ofSeconds(65);

    WarmPathScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue besideAColleagueWhoSharesAda() {
        return inBerlin()
                .says("add Grace Hopper at US Navy")
                .andThen()
                .colleague("add Ada Lovelace, CTO at Analytical Engines, ada@analytical.example", "share Ada")
                .after(A_MOMENT);
    }

    private Dialogue asked() {
        return besideAColleagueWhoSharesAda()
                .says("who knows Analytical Engines")
                .answers("Ada Lovelace (CTO, Analytical Engines)")
                .offers("Ask for an introduction")
                .presses("Ask for an introduction")
                .answers("Ask for an introduction")
                .submits("why", "both of us build curricula")
                .answers(
                        "In a minute I'll ask",
                        "to introduce you to Ada Lovelace (CTO, Analytical Engines): both of us build curricula",
                        "It is open until Sunday 29 November 2026.")
                .offers("Undo");
    }

    @Test
    void aColleagueIsAskedAndMakesTheIntroduction() {
        asked().after(A_MINUTE)
                .sendsNothing()
                .colleagueHears(
                        "would like to meet Ada Lovelace (CTO, Analytical Engines), whom you share: both of us build curricula.",
                        "Hello Ada,",
                        "A no is told to nobody")
                .colleaguePresses("Make the introduction")
                .colleagueHears(
                        "Ask Ada Lovelace with this text, and tell me when they agreed.", "may I introduce you to")
                .after(A_MINUTE)
                .sendsNothing()
                .colleaguePresses("They agreed")
                .colleagueHears("all have agreed")
                .after(A_MINUTE)
                .sends("Ada Lovelace (CTO, Analytical Engines) would be glad to meet you.", "writes to you both.")
                .colleagueHears("both agreed. It is logged, and this text brings them together.", "Hello both,")
                .says("show Ada")
                .answers("Ada Lovelace", "Analytical Engines", "introduction")
                .colleague("show Ada")
                .colleagueHears("an introduction to");
    }

    @Test
    void aColleagueLendsTheirName() {
        asked().after(A_MINUTE)
                .colleaguePresses("You may use my name")
                .colleagueHears("to use your name with Ada Lovelace")
                .after(A_MINUTE)
                .sends(
                        "You may use the name of",
                        "with Ada Lovelace (CTO, Analytical Engines)",
                        "suggested that we meet");
    }

    @Test
    void aNoIsToldToNobody() {
        asked().after(A_MINUTE)
                .colleaguePresses("No")
                .colleagueHears("All right. Nobody is told.")
                .colleaguePresses("Make the introduction")
                .colleagueHears("You have answered that already.")
                .after(Duration.ofDays(3))
                .sendsNothing()
                .says("who knows Ada")
                .answers("Ada Lovelace", "You have asked for an introduction.")
                .offers()
                .after(Duration.ofDays(5))
                .sendsNothing()
                .says("who knows Ada")
                .answers("Ada Lovelace")
                .offers("Ask for an introduction");
    }

    @Test
    void whatNobodyWasToldYetIsTakenBack() {
        asked().presses("Undo")
                .answers("I took back asking for an introduction to Ada Lovelace.")
                .after(Duration.ofDays(1))
                .sendsNothing()
                .says("who knows Ada")
                .answers("Ada Lovelace")
                .offers("Ask for an introduction");
    }

    @Test
    void whatWasPassedOnIsNot() {
        asked().after(A_MINUTE)
                .presses("Undo")
                .answers("that has been passed on already")
                .says("who knows Ada")
                .answers("You have asked for an introduction.");
    }

    @Test
    void oneRequestIsEnough() {
        asked().presses("Ask for an introduction")
                .answers("You have asked")
                .after(A_MINUTE)
                .colleagueHears("would like to meet Ada Lovelace")
                .after(Duration.ofHours(1))
                .colleagueHearsNothing();
    }

    @Test
    void twoContactsOutsideTheChatAreAskedByTheGoBetween() {
        inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, ada@analytical.example")
                .says("add Grace Hopper at US Navy")
                .andThen()
                .says("introduce Ada to Grace: both build curricula")
                .answers(
                        "Neither Ada Lovelace nor Grace Hopper is in this chat: ask each of them first.",
                        "To Ada Lovelace:",
                        "Hello Ada,",
                        "may I introduce you to Grace Hopper (US Navy)? Why: both build curricula.",
                        "To Grace Hopper:",
                        "may I introduce you to Ada Lovelace (CTO, Analytical Engines)?")
                .offers("They agreed", "They agreed", "Undo")
                .says("introduction 1 agreed one")
                .answers("Noted: Ada Lovelace agreed.", "To Grace Hopper:", "may I introduce you to Ada Lovelace")
                .offers("They agreed", "Undo")
                .says("introduce Ada to Grace")
                .answers("under way already", "To Grace Hopper:")
                .offers("They agreed")
                .says("introduction 1 agreed one")
                .answers("You have answered that already.")
                .says("introduction 1 agreed other")
                .answers("all have agreed")
                .after(A_MINUTE)
                .sends(
                        "Ada Lovelace (CTO, Analytical Engines) and Grace Hopper (US Navy) both agreed.",
                        "Hello Ada, hello Grace")
                .says("Ada knows Grace")
                .answers("I had that already")
                .says("show Grace")
                .answers("an introduction to Ada Lovelace");
    }

    @Test
    void noNameIsGuessed() {
        inBerlin()
                .says("add Ada Lovelace at Analytical Engines")
                .says("add Ada King at Difference Works")
                .says("add Grace Hopper at US Navy")
                .says("add Grace Murray at Harvard")
                .andThen()
                .says("introduce Ada to Grace: both build curricula")
                .answers("Which two?")
                .presses("Ada King, Grace Murray")
                .answers("Neither Ada King nor Grace Murray is in this chat", "Why: both build curricula.")
                .says("introduce Ada King to Ada King")
                .answers("Those are one person.")
                .says("introduce")
                .answers("Whom to whom?");
    }

    private Dialogue withTwoWhoShouldMeet() {
        return inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, #edtech")
                .says("add Grace Hopper at US Navy, operational, #edtech")
                .says("add Lin Qiu at Analytical Engines, personal, #board")
                .says("log Ada and Grace and Lin, coffee, yesterday")
                .says("log Ada lunch today")
                .andThen();
    }

    @Test
    void twoWhoShouldMeetAreSuggestedOnAQuietDay() {
        withTwoWhoShouldMeet()
                .says("today")
                .answers(
                        "Ada Lovelace and Grace Hopper should meet: both #edtech, and not acquainted as far as you told me.",
                        "Ada would know somebody at US Navy, Grace somebody at Analytical Engines.")
                .offersAlso("Introduce them", "Not these two")
                .presses("Introduce them")
                .answers("Introduce them")
                .shows("why", "both of you: edtech")
                .submits("why", "both build curricula")
                .answers("Neither Ada Lovelace nor Grace Hopper is in this chat", "Why: both build curricula.")
                .says("today")
                .answers("")
                .without("should meet");
    }

    @Test
    void whoIsLeftApartIsNotSuggestedAgain() {
        withTwoWhoShouldMeet()
                .says("today")
                .andThen()
                .presses("Not these two")
                .answers("I won't suggest Ada Lovelace and Grace Hopper to each other.")
                .without("should meet")
                .says("undo")
                .answers("I took back leaving Ada Lovelace and Grace Hopper apart.")
                .says("today")
                .answers("should meet")
                .says("Ada knows Grace")
                .andThen()
                .says("today")
                .answers("")
                .without("should meet");
    }
}
