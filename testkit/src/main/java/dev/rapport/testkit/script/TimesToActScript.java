package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Changes of clocks and zones, pauses, snoozes and the budget: what comes all the same, and once. */
abstract class TimesToActScript extends Script {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    TimesToActScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void inSpringTheHourThatIsMissingLosesNothing() {
        dueOn("2027-03-13T08:00:00Z", "Europe/Berlin")
                .says("checkin weekly on sunday at 2:30am")
                .answersExactly("I'll check in every Sunday at 02:30, next on Sunday 28 March 2027, 03:30.")
                .offers("Undo")
                .says("remind me on 29 march at 2:30am to turn the clock")
                .andThen()
                .after(HOUR.multipliedBy(16))
                .sendsNothing()
                .after(HOUR.multipliedBy(2))
                .sends("Good evening.")
                .after(HOUR.multipliedBy(22))
                .sendsNothing()
                .after(HOUR)
                .sends("Reminder: turn the clock.")
                .after(DAY.multipliedBy(5))
                .sendsNothing();
    }

    @Test
    void inAutumnTheHourThatComesTwiceDoublesNothing() {
        dueOn("2026-10-10T08:00:00Z", "Europe/Berlin")
                .says("checkin weekly on sunday at 2:30am")
                .answers("next on Sunday 25 October 2026, 02:30")
                .after(HOUR.multipliedBy(16))
                .sendsNothing()
                .after(HOUR)
                .sends("Good evening.")
                .after(DAY.multipliedBy(6))
                .sendsNothing();
    }

    @Test
    void aChangeOfZoneNeitherLosesNorDoublesAMonday() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("checkin weekly on monday at 9:00")
                .andThen()
                .after(DAY.multipliedBy(3))
                .sends("Good morning.")
                .says("timezone America/New_York")
                .andThen()
                .after(DAY)
                .sendsNothing()
                .says("timezone Asia/Tokyo")
                .andThen()
                .after(DAY.multipliedBy(5))
                .sendsNothing()
                .after(DAY)
                .sends("Good morning.");
    }

    @Test
    void aPauseEndsWithOneCheckInAndResumingBringsNoneAtOnce() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("checkin daily 8:30")
                .says("checkin pause until 5 January")
                .andThen()
                .says("checkin")
                .answers("paused until Tuesday 5 January 2027")
                .after(DAY.multipliedBy(46))
                .sends("Good morning.")
                .says("checkin")
                .answersExactly("I check in every day at 08:30, next on Wednesday 6 January 2027, 08:30.")
                .says("checkin pause 2 weeks")
                .andThen()
                .after(DAY.multipliedBy(5))
                .sendsNothing()
                .says("checkin resume")
                .answers("Check-ins come again, next on Monday 11 January 2027, 08:30.")
                .sendsNothing();
    }

    @Test
    void whoIsSnoozedOrSkippedWaitsAndComesAgain() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("snooze Ada until 30 november")
                .says("skip Grace")
                .says("checkin weekly on monday at 9:00")
                .andThen()
                .after(DAY.multipliedBy(3))
                .sends("Good morning. Three people this week:", "Charles Babbage", "Dorothy Vaughan", "Edith Clarke")
                .without("Ada Lovelace", "Grace Hopper")
                .after(DAY.multipliedBy(7))
                .sends("Good morning. Five people this week:", "Ada Lovelace", "Grace Hopper");
    }

    @Test
    void aBudgetIsSpentOnceAWeek() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("budget 1 a week")
                .says("checkin daily 8:30")
                .andThen()
                .after(DAY)
                .sends("One person today:")
                .after(DAY)
                .sendsNothing()
                .after(DAY)
                .sends("One person today:")
                .after(DAY.multipliedBy(6))
                .sendsNothing();
    }
}
