package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rounds of introductions in the one channel that the person and a colleague share. */
abstract class RoundsScript extends Script {
    private static final String START = "intros start every 2 weeks on monday at 10:00 in groups of 2";
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    RoundsScript(Stage.Maker stages) {
        super(stages);
    }

    private Dialogue started() {
        return inBerlin()
                .says(START)
                .answers("Introductions in #lunch come every other Monday at 10:00, in groups of 2")
                .offers("I'm in", "Preview", "Stop")
                .says("join")
                .answers("You are in: in each round of #lunch")
                .colleague("join")
                .after(A_MOMENT)
                .andThen();
    }

    @Test
    void twoAreIntroducedAndAskedWhetherTheyMet() {
        started()
                .says("profile: data, Berlin, likes climbing")
                .answersExactly("Whoever you are introduced to is told: data, Berlin, likes climbing")
                .says("profile")
                .answers("data, Berlin, likes climbing")
                .after(Duration.ofHours(20))
                .sends("Why you two:", "likes climbing", "To begin with:", "would you write first?")
                .offersAlso("We have met")
                .after(Duration.ofDays(7))
                .sends("Have you met yet?")
                .offers("We have met", "Not yet")
                .presses("Not yet")
                .answers("Noted: not yet.")
                .presses("We have met")
                .answers("Noted: you have met.")
                .after(A_MOMENT)
                .sends("Good that you met")
                .offers("Keep in touch", "No, thanks")
                .presses("Keep in touch")
                .answers("If it is mutual")
                .presses("Keep in touch")
                .answers("Nothing was changed.");
    }

    @Test
    void whatARoundHasForOneAndWhatItSentIsAmongTheDeliveries() {
        started()
                .colleague("timezone America/New_York")
                .after(Duration.ofHours(21))
                .says("deliveries")
                .answers(
                        "I have sent you nothing yet.",
                        "An introduction in #lunch waits until Monday 23 November 2026, 15:00, when all of you work.")
                .after(Duration.ofHours(5))
                .sends("Why you two:")
                .says("deliveries")
                .answers("My last prompts to you:", "1. Sent on Monday 23 November 2026, 15:00: ")
                .without("waits until");
    }

    @Test
    void whichLevelOneWantsMoreOfIsSoughtAndToldToNobody() {
        started()
                .says("profile: data, Berlin, likes climbing, more strategic")
                .answers(
                        "Whoever you are introduced to is told: data, Berlin, likes climbing;",
                        "I'll look for strategic contacts for you, and nobody is told that.")
                .says("profile: lookng for persnal contacts")
                .answers("told: data, Berlin, likes climbing; I'll look for personal contacts for you")
                .says("profile")
                .answers("told: data, Berlin, likes climbing; I'll look for personal contacts for you")
                .after(Duration.ofHours(20))
                .sends("Why you two:", "likes climbing", "To begin with:")
                .says("profile: wants strategic and personal contacts")
                .answers("I look for one level at a time.")
                .says("profile: data, Berlin")
                .answersExactly(
                        "Whoever you are introduced to is told: data, Berlin; I look for no level in particular any more.")
                .says("profile off")
                .answersExactly("Nobody is told anything about you when you are introduced.");
    }

    @Test
    void anOrganiserSeesHowItStandsAndLooksAhead() {
        started()
                .says("intros status")
                .answers(
                        "Introductions in #lunch: every other Monday at 10:00",
                        "You are in.",
                        "Figures come from five people on.")
                .says("intros preview 8")
                .answers("Who would meet whom I show from five people on. Nothing was sent.")
                .says("intros organisers @bob")
                .answers(" in ")
                .without("Whom do you mean", "For example")
                .says("intros organisers")
                .answers("organiser")
                .says("intros log")
                .answers("What organisers did in #lunch, the last first:", "started the rounds or changed how they run")
                .says("intros pause until 5 January")
                .answers("No round in #lunch before Tuesday 5 January 2027")
                .says("intros resume")
                .answers("go on")
                .says("intros stop")
                .answers("No more introductions in #lunch.")
                .says("join")
                .answers("There are no introductions in #lunch at the moment.");
    }

    @Test
    void whoeverLikesIsAskedBeforeEachRound() {
        started()
                .says("intros ask on")
                .answers("Before each round in #lunch I ask whoever joined whether they are in")
                .offers("Don't ask")
                .says("intros status")
                .answers("each asked first")
                .after(Duration.ofMinutes(19 * 60 + 30))
                .sends("Are you in this week?", "#lunch")
                .offers("I'm in", "Not this time")
                .presses("Not this time")
                .answers("goes without you")
                .presses("I'm in after all")
                .answers("You are in: I introduce you to somebody in #lunch")
                .after(Duration.ofHours(1))
                .sends("Nobody else was in this round of #lunch");
    }

    @Test
    void aRoundAtOnceIsTakenBack() {
        started()
                .says("intros now")
                .answers("A round has begun in #lunch. Each group's message goes out")
                .says("intros now")
                .answers("A round began in #lunch on", "I have made no other")
                .offers("Undo")
                .says("intros undo")
                .answers("The round is undone.")
                .says("intros undo")
                .answers("undone already");
    }

    @Test
    void oneRoundIsSatOutAndThenAll() {
        started()
                .says("skip next round")
                .answers("The next round of #lunch goes without you")
                .says("skip next round")
                .answers("already")
                .says("leave")
                .answers("You are out: no more introductions in #lunch.")
                .says("leave")
                .answers("You are not in the introductions of #lunch.");
    }

    /** Where nobody can be mentioned a name that nobody bears is not taken, and where others read nothing is. */
    @Test
    void whomOneAvoidsIsToldToNobody() {
        inBerlin()
                .says("avoid @bob")
                .answers("in")
                .without("For example", "Did you mean", "I didn't understand")
                .says("avoid nobody")
                .answers("obody")
                .says("avoid")
                .answers("Whom?");
    }

    @Test
    void badInputChangesNothing() {
        inBerlin()
                .says("intros start")
                .answers("How often")
                .says("intros start every 2 weeks in groups of 9")
                .answers("Groups have 2 to 5 people.")
                .says("intros preview 80")
                .answers("1 to 12 rounds")
                .says("intros log 0")
                .answers("intros log")
                .says("intros status")
                .answers("introductions yet.");
    }

    @Test
    void whatRunsAlreadyInvitesNobodyAgain() {
        started()
                .says(START)
                .answers(
                        "Introductions in #lunch come every other Monday at 10:00 already; the next round is on",
                        "Nothing was sent.")
                .says("intros start every 2 weeks on monday at 10:00 in groups of 3")
                .answers("in groups of 3");
    }
}
