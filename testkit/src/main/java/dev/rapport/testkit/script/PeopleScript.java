package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import org.junit.jupiter.api.Test;

abstract class PeopleScript extends Script {
    PeopleScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue withAda() {
        return inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks")
                .andThen();
    }

    @Test
    void somebodyIsAddedInOneLine() {
        inBerlin()
                .says("add Grace Hopper at US Navy, operational, weekly")
                .andThen()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks")
                .answersExactly("Ada Lovelace is in your strategic circle (CTO, Analytical Engines). "
                        + "I'll bring Ada up every 6 weeks, first around 3 January 2027.")
                .offers("Log a talk", "Edit", "Undo");
    }

    @Test
    void theFirstAddOffersACheckIn() {
        inBerlin()
                .says("add Grace Hopper at US Navy, operational, weekly")
                .answers("Grace Hopper is in your operational circle (US Navy). I'll bring Grace up every week, "
                        + "first around 29 November 2026. Shall I check in with you on Mondays at 9:00?")
                .offersAlso("Mondays 9:00");
    }

    @Test
    void everythingSaidAboutSomebodyIsKept() {
        inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines, strategic, every 6 weeks, #edtech #board, "
                        + "ada@analytical.example, met at BETT 2026")
                .andThen()
                .says("show ada")
                .answers(
                        "CTO, Analytical Engines",
                        "strategic",
                        "every 6 weeks",
                        "ada@analytical.example",
                        "#board #edtech",
                        "Met: at BETT 2026");
        inBerlin()
                .says("add Charles Babbage, +44 20 7946 0000, birthday 26 Dec, https://www.linkedin.com/in/babbage")
                .andThen()
                .says("show charles")
                .answers("+44 20 7946 0000", "26 December", "https://www.linkedin.com/in/babbage");
    }

    @Test
    void aBirthdayNeedsNoYearAndIsNeverInThePast() {
        withAda()
                .says("edit Ada, birthday 10 December 1815")
                .answers("10 December")
                .says("edit Ada, birthday 29 Feb")
                .answers("29 February")
                .says("edit Ada, birthday 3/12")
                .answers("3 December, or 12 March?")
                .offers("3 December", "12 March")
                .presses("12 March")
                .answers("12 March");
    }

    @Test
    void aThumbLeavesOutTheCommas() {
        inBerlin()
                .says("add grace hopper at US Navy operational weekly #navy")
                .answers("grace hopper is in your operational circle (US Navy)", "every week");
    }

    @Test
    void theLevelIsOfferedWhereNoneWasSaid() {
        withAda()
                .says("add Lin Qiu")
                .answers("Lin Qiu is in your operational circle.", "every 2 weeks")
                .offers("Log a talk", "Personal", "Strategic", "Edit", "Undo")
                .presses("Strategic")
                .answersExactly("Lin Qiu: strategic.");
    }

    @Test
    void aKnownNameIsUpdatedOrASecondOne() {
        withAda()
                .says("add Ada Lovelace, importance 5")
                .answers("Ada Lovelace (CTO, Analytical Engines) is in your strategic circle already.")
                .offers("Update Ada", "Add a second one")
                .presses("Update Ada")
                .answers("importance 5")
                .says("add ada lovelace, personal")
                .andThen()
                .presses("Add a second one")
                .answers("ada lovelace is in your personal circle")
                .says("show ada")
                .answers("Which ada?")
                .offers("Ada Lovelace, Analytical Engi\u2026", "ada lovelace, personal");
    }

    @Test
    void editsSayWhatWasUnderstood() {
        withAda()
                .says("edit Ada, every 2 months, #mentor, importance 5")
                .answersExactly("Ada Lovelace: every 2 months, #mentor, importance 5.")
                .offers("Undo")
                .says("edit Ada, limit 3 months, no birthday, -#mentor")
                .answers("at most 3 months apart", "no longer #mentor")
                .says("edit ada every 2 months")
                .answers("like that already")
                .says("edit Ada, importance 9")
                .answers("1 to 5");
    }

    @Test
    void undoTakesBackAndSaysWhat() {
        withAda()
                .says("remove Ada")
                .answers("Ada Lovelace is removed")
                .presses("Undo")
                .answersExactly("I took back removing Ada Lovelace.")
                .presses("Undo")
                .answers("taken back already")
                .says("show Ada")
                .answers("Analytical Engines");
    }

    @Test
    void whatWasChangedLaterIsNotTakenBack() {
        withAda()
                .says("edit Ada, importance 5")
                .andThen()
                .says("add Grace")
                .andThen()
                .says("rename Ada to Ada King")
                .answersExactly("Ada Lovelace is now Ada King.")
                .says("list")
                .answers("Ada King", "Grace");
    }

    @Test
    void aNameNobodyBearsIsAskedBack() {
        inBerlin()
                .says("add Nicola Benn")
                .andThen()
                .says("show Nikola")
                .answersExactly("No Nikola; did you mean Nicola Benn?")
                .presses("Nicola Benn, operational")
                .answers("Nicola Benn")
                .says("show Xerxes")
                .answers("I know nobody called Xerxes.");
    }

    @Test
    void twoRecordsBecomeOne() {
        withAda()
                .says("add Ada King, personal, ada@king.example")
                .andThen()
                .says("merge Ada King into Ada Lovelace")
                .answersExactly("Ada King is now part of Ada Lovelace.")
                .says("show Ada")
                .answers("ada@king.example", "Analytical Engines")
                .says("undo")
                .andThen()
                .says("list")
                .answers("Ada King", "Ada Lovelace");
    }

    @Test
    void listsAndFinds() {
        withAda()
                .says("add Grace Hopper at US Navy, operational, weekly, #board")
                .andThen()
                .says("list strategic")
                .answers("Strategic: 1", "Ada Lovelace")
                .without("Grace")
                .says("list #board")
                .answers("Grace Hopper")
                .says("list board")
                .answers("Grace Hopper", "no talk yet")
                .says("met Grace")
                .andThen()
                .says("list board")
                .answers("in touch Sunday 22 November 2026")
                .says("find engines")
                .answers("Ada Lovelace")
                .says("find submarine")
                .answers("Nothing about \"submarine\"")
                .says("list overdue")
                .answers("Nobody is overdue.");
    }

    @Test
    void longListsComeInPages() {
        var dialogue = inBerlin();
        for (int i = 10; i < 35; i++) {
            dialogue.says("add Person" + i).andThen();
        }
        dialogue.says("list")
                .answers("1 to 10 of 25", "Person10")
                .presses("More")
                .answers("11 to 20 of 25", "Person20")
                .inPlace()
                .offers("Back", "More")
                .presses("More")
                .answers("21 to 25 of 25")
                .offers("Back");
    }

    @Test
    void aFormOpensOnlyWhereNobodyIsNamed() {
        inBerlin()
                .says("add")
                .answers("Add somebody")
                .shows("level", "operational")
                .submits("name", "", "rhythm", "now and then")
                .answers("Please fill in a name.", "every 6 weeks")
                .submits("name", "Lin Qiu", "level", "personal", "rhythm", "monthly", "tags", "edtech, board")
                .answers("Lin Qiu is in your personal circle", "every month")
                .presses("Edit")
                .answers("Edit")
                .shows("tags", "#board #edtech")
                .submits("tags", "#board", "title", "Superintendent")
                .answers("Lin Qiu (Superintendent) is saved.");
    }
}
