package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Why was I not prompted? */
abstract class DeliveriesScript extends Script {
    DeliveriesScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void whatWasSentIsShownWithItsTime() {
        inBerlin()
                .says("deliveries")
                .answersExactly("I have sent you nothing yet.\n"
                        + "There are no check-ins; `checkin` sets them. `reminders` shows what else is to come.")
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .after(Duration.ofMinutes(20))
                .sends("call the dean")
                .says("deliveries")
                .answers(
                        "My last prompts to you:",
                        "1. Sent on Sunday 22 November 2026, 14:20: Reminder: call the dean.");
    }

    @Test
    void whatHoldsTheNextCheckInIsSaid() {
        with("2026-11-20T13:00:00Z", ZoneId.of("Europe/Berlin"))
                .says("quiet weekends")
                .says("budget 0")
                .says("checkin weekly on saturday at 10:00")
                .andThen()
                .says("deliveries")
                .answers(
                        "The next check-in comes on Monday 23 November 2026, 10:00, if anybody is due by then.",
                        "Its turn is Saturday 21 November 2026, 10:00, which is on one of your quiet days.",
                        "This week's budget of 0 is used up")
                .says("checkin pause until 5 January")
                .andThen()
                .says("deliveries")
                .answers("Monday 11 January 2027, 10:00", "Check-ins are paused until Tuesday 5 January 2027.");
    }
}
