package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The team's board of asks and offers. */
abstract class BoardScript extends Script {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    BoardScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void anAskIsOnTheBoardForThirtyDays() {
        inBerlin()
                .says("asks")
                .answers("Nothing is on your team's board.")
                .says("ask someone who has run a district-wide SSO rollout")
                .answersExactly("Your ask is on the team's board until Tuesday 22 December 2026, for everybody in this "
                        + "workspace: someone who has run a district-wide SSO rollout")
                .offers("Undo")
                .says("ask someone who has run a district-wide SSO rollout")
                .answers("on your team's board already")
                .says("offer an hour on hiring data engineers")
                .answers("Your offer is on the team's board until Tuesday 22 December 2026")
                .says("asks")
                .answers(
                        "On your team's board: 1 ask, 1 offer",
                        "You ask: someone who has run a district-wide SSO rollout (until Tuesday 22 December 2026)",
                        "You offer: an hour on hiring data engineers")
                .offers("Take down", "Take down")
                .after(Duration.ofDays(29))
                .sendsNothing()
                .says("asks")
                .answers("1 ask, 1 offer");
    }

    @Test
    void whatIsOverIsSaidOnceAndGone() {
        inBerlin()
                .says("ask someone who has run a district-wide SSO rollout")
                .andThen()
                .after(Duration.ofDays(30).plusHours(1))
                .sends("was on the team's board for 30 days", "district-wide SSO rollout")
                .says("asks")
                .answers("Nothing is on your team's board.")
                .after(Duration.ofDays(30))
                .sendsNothing();
    }

    @Test
    void whatIsTakenDownOrTakenBackIsGoneAtOnce() {
        inBerlin()
                .says("offer an hour on hiring data engineers")
                .andThen()
                .presses("Undo")
                .answers("I took back your offer.")
                .says("asks")
                .answers("Nothing is on your team's board.")
                .says("offer an hour on hiring data engineers")
                .says("asks")
                .andThen()
                .presses("Take down")
                .answers("Your offer is off the board: an hour on hiring data engineers")
                .presses("Take down")
                .answers("off the board already")
                .says("asks")
                .answers("Nothing is on your team's board.");
    }

    @Test
    void colleaguesReadTheBoardAsItStandsNow() {
        inBerlin()
                .says("add Grace Hopper")
                .andThen()
                .colleague("offer an hour on hiring data engineers")
                .after(A_MOMENT)
                .says("asks")
                .answers("On your team's board: 0 asks, 1 offer", "offers: an hour on hiring data engineers")
                .colleague("undo")
                .says("asks")
                .answers("Nothing is on your team's board.");
    }

    @Test
    void whoAsksSeesTheOffersThatFitInTheAnswer() {
        inBerlin()
                .says("add Grace Hopper")
                .andThen()
                .colleague("offer help with SSO rollouts", "offer an hour on hiring data engineers")
                .after(A_MOMENT)
                .says("ask someone who has run a district-wide SSO rollout")
                .answers("This may fit:", "offers: help with SSO rollouts")
                .without("hiring");
    }

    @Test
    void whoAskedIsToldOfAnOfferThatComesLater() {
        inBerlin()
                .says("ask someone who has run a district-wide SSO rollout")
                .andThen()
                .after(Duration.ofDays(2))
                .colleague("offer help with SSO rollouts")
                .after(A_MOMENT)
                .sends("This may answer what you asked", "offers: help with SSO rollouts")
                .offers("Take my ask down", "Board")
                .presses("Take my ask down")
                .answers("Your ask is off the board")
                .after(Duration.ofDays(1))
                .sendsNothing();
    }

    @Test
    void whoOfferedIsToldOnceOfAnAskThatComesLaterAndWhoAsksSeesTheOfferAtOnce() {
        inBerlin()
                .says("offer help with SSO rollouts")
                .andThen()
                .after(A_MOMENT)
                .colleague("ask someone who has run a district-wide SSO rollout")
                .colleagueHears("This may fit:", "offers: help with SSO rollouts")
                .after(A_MOMENT)
                .sends(
                        "This may be for you, since you offered: help with SSO rollouts",
                        "asks: someone who has run a district-wide SSO rollout")
                .offers("Take my offer down", "Board")
                .after(Duration.ofDays(2))
                .sendsNothing()
                .colleagueHearsNothing();
    }

    @Test
    void whatFitsIsToldOnce() {
        inBerlin()
                .says("add Grace Hopper")
                .andThen()
                .colleague("offer help with SSO rollouts")
                .after(A_MOMENT)
                .says("ask someone who has run a district-wide SSO rollout")
                .answers("This may fit:", "offers: help with SSO rollouts")
                .after(Duration.ofDays(1))
                .sendsNothing()
                .colleague("offer an hour on our SSO rollout")
                .after(A_MOMENT)
                .sends("This may answer what you asked", "offers: an hour on our SSO rollout")
                .without("help with SSO")
                .after(Duration.ofDays(1))
                .sendsNothing();
    }

    @Test
    void quietTimesHoldIt() {
        inBerlin()
                .says("ask someone who has run a district-wide SSO rollout")
                .says("quiet weekends")
                .andThen()
                .after(Duration.ofMinutes(1))
                .colleague("offer help with SSO rollouts")
                .after(Duration.ofHours(4))
                .sendsNothing()
                .after(Duration.ofHours(20))
                .sends("This may answer what you asked");
    }

    @Test
    void whatSoundsMeantForOnePersonIsAskedBackFirst() {
        inBerlin()
                .says("add Ada Lovelace")
                .andThen()
                .says("ask Ada about her plans")
                .answers("Everybody in this workspace reads what you ask.")
                .offers("Remind me", "Put it on the board")
                .says("asks")
                .answers("Nothing is on your team's board.")
                .says("offer ada a coffee")
                .answers("Everybody in this workspace reads what you offer.")
                .presses("Put it on the board")
                .answers("Your offer is on the team's board")
                .says("ask")
                .answers("What do you ask?");
    }
}
