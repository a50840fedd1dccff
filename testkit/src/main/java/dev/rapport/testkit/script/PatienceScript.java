package dev.rapport.testkit.script;

import dev.rapport.testkit.Dialogue;
import dev.rapport.testkit.Stage;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What happens when nobody answers, and when somebody is put off again and again. */
abstract class PatienceScript extends Script {
    private static final Duration WEEK = Duration.ofDays(7);

    PatienceScript(Stage.Maker stages) {
        super(stages);
    }

    /** Three check-ins on Mondays, the last of them on 7 December 2026; nobody has answered any. */
    private Dialogue afterThreeWithoutAnAnswer() {
        return with("2026-11-06T08:00:00Z", ZoneId.of("Europe/Berlin"))
                .says("add Ada Lovelace, strategic, weekly")
                .says("add Grace Hopper, operational, weekly")
                .says("checkin weekly on monday at 9:00")
                .andThen()
                .after(Duration.ofDays(16))
                .andThen()
                .says("checkin weekly on monday at 9:00")
                .andThen()
                .after(Duration.ofDays(1))
                .sends("Good morning.")
                .after(WEEK)
                .sends("Good morning.")
                .without("your hands full")
                .after(WEEK)
                .sends(
                        "You seem to have your hands full, so I'll come less often until you log, snooze or skip somebody.")
                .offersAlso("As before");
    }

    @Test
    void checkInsThatGoUnansweredBecomeRarerAndSaySoOnce() {
        afterThreeWithoutAnAnswer()
                .says("checkin")
                .answers(
                        "every Monday at 09:00 (every second time until one is answered)",
                        "next on Monday 21 December 2026, 09:00")
                .after(WEEK)
                .sendsNothing()
                .after(WEEK)
                .sends("Good morning.")
                .without("your hands full")
                .after(WEEK)
                .sendsNothing()
                .after(WEEK)
                .sends("Good morning.")
                .after(WEEK.multipliedBy(3))
                .sendsNothing()
                .after(WEEK)
                .sends("Good morning.");
    }

    @Test
    void anyAnswerBringsTheUsualRhythmBack() {
        afterThreeWithoutAnAnswer()
                .says("snooze Ada")
                .andThen()
                .says("checkin")
                .answersExactly("I check in every Monday at 09:00, next on Monday 14 December 2026, 09:00.")
                .after(WEEK)
                .sends("Good morning.")
                .without("your hands full");
    }

    @Test
    void orOnePressDoes() {
        afterThreeWithoutAnAnswer()
                .presses("As before")
                .answers("Check-ins come again, next on Monday 14 December 2026, 09:00.")
                .after(WEEK)
                .sends("Good morning.");
    }

    @Test
    void theThirdSnoozeAsksForTheRhythmAndOffersTheRealOne() {
        inBerlin()
                .says("add Ada Lovelace, strategic, every 4 weeks")
                .says("log ada call 2026-05-01")
                .says("log ada call 2026-07-03")
                .says("log ada call 2026-09-04")
                .says("snooze Ada")
                .says("snooze Ada 2 weeks")
                .andThen()
                .says("snooze Ada")
                .answersExactly("Ada Lovelace can wait until Sunday 29 November 2026. "
                        + "Wrong rhythm? You really talk about every 2 months; you aim for every 4 weeks.")
                .offers("Every 2 months", "No prompts", "2 weeks", "A month", "Undo")
                .presses("Every 2 months")
                .answers("every 2 months")
                .says("snooze Ada")
                .answersExactly("Ada Lovelace can wait until Sunday 29 November 2026.");
    }

    @Test
    void withoutEnoughTalksTheThirdSnoozeOffersTwiceTheRhythm() {
        inBerlin()
                .says("add Grace Hopper, operational, weekly")
                .says("snooze Grace")
                .says("skip Grace")
                .andThen()
                .says("skip Grace")
                .answers("Wrong rhythm? You aim for every week.")
                .offers("Every 2 weeks", "No prompts", "Undo")
                .presses("No prompts")
                .andThen()
                .says("undo")
                .andThen()
                .says("log grace call")
                .andThen()
                .says("snooze Grace")
                .answersExactly("Grace Hopper can wait until Sunday 29 November 2026.");
    }
}
