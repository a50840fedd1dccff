package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who knows whom in a team: only what its owner shared, and no longer than it is shared. */
abstract class SharingScript extends Script {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final String NOBODY = "No colleague shares a contact that fits \"Analytical Engines\". "
            + "`ask` puts a question to your whole team.";

    SharingScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue besideAColleagueWithAda() {
        return inBerlin()
                .says("add Grace Hopper at US Navy, operational, weekly")
                .andThen()
                .colleague(
                        "add Ada Lovelace, CTO at Analytical Engines, strategic, #board, met at the lighthouse",
                        "log Ada coffee yesterday: talked about the merger",
                        "strength Ada strong");
    }

    @Test
    void nothingIsFoundBeforeItIsShared() {
        besideAColleagueWithAda()
                .after(A_MOMENT)
                .says("who knows Analytical Engines")
                .answersExactly(NOBODY);
    }

    @Test
    void colleaguesFindWhatIsSharedAndNothingMore() {
        besideAColleagueWithAda()
                .colleague("share Ada")
                .after(A_MOMENT)
                .says("who knows Analytical Engines")
                .answers("Ada Lovelace (CTO, Analytical Engines), #board, a close tie")
                .without("merger", "lighthouse", "strategic")
                .says("Who knows a CTO?")
                .answers("Ada Lovelace")
                .says("who knows anybody on the board")
                .answers("No colleague shares")
                .says("who knows #board")
                .answers("Ada Lovelace")
                .says("who knows about SSO")
                .answers("No colleague shares a contact that fits \"SSO\".");
    }

    @Test
    void whatIsNoLongerSharedIsNotFoundFromThatMomentOn() {
        besideAColleagueWithAda()
                .colleague("share Ada")
                .after(A_MOMENT)
                .colleague("unshare Ada")
                .says("who knows Analytical Engines")
                .answersExactly(NOBODY)
                .colleague("undo")
                .says("who knows Analytical Engines")
                .answers("Ada Lovelace")
                .colleague("remove Ada")
                .says("who knows Analytical Engines")
                .answersExactly(NOBODY);
    }

    @Test
    void aChangeIsSeenAsItIsAndFoundByItsNewWords() {
        besideAColleagueWithAda()
                .colleague("share Ada")
                .after(A_MOMENT)
                .colleague("rename Ada to Ada King", "edit Ada, CEO at Difference Works")
                .says("who knows Analytical Engines")
                .answersExactly(NOBODY)
                .after(A_MOMENT)
                .says("who knows Difference Works")
                .answers("Ada King (CEO, Difference Works)");
    }

    @Test
    void aTagCoversWhoIsTaggedLater() {
        besideAColleagueWithAda()
                .colleague("share #board", "add Lin Qiu, Superintendent at Springfield, #board")
                .after(A_MOMENT)
                .says("who knows #board")
                .answers("Through colleagues: 2", "Ada Lovelace", "Lin Qiu")
                .colleague("unshare Ada")
                .says("who knows #board")
                .answers("Lin Qiu")
                .without("Ada");
    }

    @Test
    void nobodyIsToldOfTheirOwn() {
        inBerlin()
                .says("add Ada Lovelace, CTO at Analytical Engines")
                .says("share Ada")
                .andThen()
                .after(A_MOMENT)
                .says("who knows Analytical Engines")
                .answersExactly(NOBODY);
    }

    @Test
    void theOwnerSeesWhatColleaguesSee() {
        inBerlin()
                .says("sharing")
                .answers("You share nothing.")
                .says("add Ada Lovelace, CTO at Analytical Engines, #board")
                .says("add Lin Qiu, #board")
                .says("strength Ada strong")
                .andThen()
                .says("share Ada")
                .answersExactly("Colleagues can find Ada Lovelace through you. All they see: "
                        + "Ada Lovelace (CTO, Analytical Engines), #board, a close tie.")
                .offers("Undo")
                .says("share ada")
                .answersExactly("Ada Lovelace is shared already.")
                .says("share #board")
                .answers("the 2 people you tagged #board, and whom you tag later,", "Never a note.")
                .says("sharing")
                .answers("Whom colleagues find through you: 2", "#board: 2 people", "Ada Lovelace (CTO", "Lin Qiu")
                .offers("Stop sharing", "Stop sharing", "Stop sharing")
                .says("unshare Ada")
                .answersExactly("Ada Lovelace is no longer shared, though #board is.")
                .says("sharing")
                .answers("Whom colleagues find through you: 1", "Not shared, whatever the tags: Ada Lovelace")
                .says("unshare everything")
                .answersExactly("Nothing of yours is shared any more.")
                .presses("Undo")
                .answers("I took back that everything is no longer shared.")
                .says("sharing")
                .answers("Lin Qiu");
    }

    @Test
    void aTagNeedsNoNumberSignAndSeveralAreSharedAtOnce() {
        inBerlin()
                .says("add Ada Lovelace, #board")
                .says("add Grace Hopper at US Navy")
                .andThen()
                .says("share board")
                .answers("the one person you tagged #board")
                .says("share Ada and Grace")
                .answers("find Ada Lovelace through you", "find Grace Hopper through you")
                .says("unshare board")
                .answers("#board is no longer shared. 1 of those tagged so is shared for another reason")
                .says("share #mentors")
                .answers("whoever you will tag #mentors")
                .says("share submarine")
                .answers("I know nobody called submarine, and nobody is tagged #submarine. Nothing was changed.")
                .says("unshare Grace")
                .answersExactly("Grace Hopper is no longer shared.")
                .says("unshare Grace")
                .answersExactly("Grace Hopper is not shared. Nothing was changed.")
                .says("share")
                .answers("Whom may colleagues find through you?");
    }
}
