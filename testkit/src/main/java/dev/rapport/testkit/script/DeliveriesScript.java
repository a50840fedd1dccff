package dev.rapport.testkit.script;

import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.RetryAfter;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
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
    void whatThePlatformHoldsBackWaitsAndIsSentThen() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .comesBack(new RetryAfter(Duration.ofMinutes(7), Limit.CONVERSATION))
                .after(Duration.ofMinutes(20))
                .hearsNothing()
                .says("deliveries")
                .answers(
                        "My last prompts to you:",
                        "1. Waiting until Sunday 22 November 2026, 14:27, because the platform asked for a pause: "
                                + "Reminder: call the dean.")
                .after(Duration.ofMinutes(7))
                .sends("call the dean")
                .says("deliveries")
                .answers("1. Sent on Sunday 22 November 2026, 14:27: Reminder: call the dean.");
    }

    @Test
    void whatThePlatformWillNeverTakeIsGivenUpAndSaysWhy() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .comesBack(new Undeliverable(Reason.REFUSED, "invalid_blocks"))
                .after(Duration.ofHours(1))
                .hearsNothing()
                .says("deliveries")
                .answers("1. Given up on Sunday 22 November 2026, 14:20, since the platform refused it "
                        + "(invalid_blocks): Reminder: call the dean.")
                .says("remind me in 20 minutes to breathe")
                .andThen()
                .after(Duration.ofMinutes(20))
                .sends("breathe")
                .says("deliveries")
                .answers("1. Sent on Sunday 22 November 2026, 15:20: Reminder: breathe.", "2. Given up on");
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
