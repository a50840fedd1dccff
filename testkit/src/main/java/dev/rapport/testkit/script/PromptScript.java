package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What Rapport says of its own accord, and what its buttons do hours later. */
abstract class PromptScript extends Script {
    PromptScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void aReminderComesAndIsDone() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .after(Duration.ofMinutes(19))
                .sendsNothing()
                .after(Duration.ofMinutes(1))
                .sends("Reminder: call the dean.")
                .offers("Done", "1 hour", "Tomorrow")
                .after(Duration.ofHours(5))
                .presses("Done")
                .answers("Done: call the dean.")
                .inPlace()
                .offers("Undo")
                .after(Duration.ofDays(3))
                .sendsNothing();
    }

    @Test
    void aReminderIsPutOffByAnHourAndByADay() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .after(Duration.ofMinutes(20))
                .sends("call the dean")
                .presses("1 hour")
                .answers("I'll bring it up on Sunday 22 November 2026, 15:20")
                .after(Duration.ofMinutes(59))
                .sendsNothing()
                .after(Duration.ofMinutes(1))
                .sends("Reminder: call the dean.")
                .presses("Tomorrow")
                .answers("Monday 23 November 2026, 09:00")
                .after(Duration.ofHours(17))
                .sendsNothing()
                .after(Duration.ofHours(1))
                .sends("Reminder: call the dean.");
    }

    @Test
    void pressedTwiceItSaysSoAndChangesNothing() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .after(Duration.ofMinutes(20))
                .sends("call the dean")
                .presses("1 hour")
                .andThen()
                .presses("1 hour")
                .answers("That's done already.");
    }

    @Test
    void aTakenBackReminderNeverComes() {
        inBerlin()
                .says("remind me in 20 minutes to call the dean")
                .andThen()
                .says("undo")
                .andThen()
                .after(Duration.ofDays(2))
                .sendsNothing();
    }

    @Test
    void aPromiseIsBroughtUpAtNineAndKept() {
        inBerlin()
                .says("add Ada Lovelace, strategic")
                .says("log ada coffee yesterday: talked about the roadmap; promised: the figures by friday")
                .andThen()
                .after(Duration.ofHours(24 * 5 - 6))
                .sendsNothing()
                .after(Duration.ofHours(1))
                .sends("You promised Ada Lovelace the figures by today.")
                .presses("Done")
                .answers("Done:", "the figures");
    }

    @Test
    void onMondayACheckInComesAndStaysInPlaceWhileItsButtonsArePressed() {
        inBerlin()
                .says("add Ada Lovelace, strategic, every 6 weeks")
                .says("log ada call 1 october: the roadmap")
                .says("add Grace Hopper, operational, weekly")
                .says("log grace lunch 2 november")
                .says("checkin weekly on monday at 9:00")
                .andThen()
                .after(Duration.ofHours(18))
                .sendsNothing()
                .after(Duration.ofHours(1))
                .sends(
                        "Good morning. Two people this week:",
                        "Grace Hopper. 3 weeks since your lunch",
                        "Ada Lovelace. 7 weeks since your call, you aim for 6.",
                        "Your last quarter: 1 operational talk, no personal, 1 strategic.")
                .offers("Use this", "Log it", "Snooze", "Not now", "Use this", "Log it", "Snooze", "Not now")
                .after(Duration.ofHours(7))
                .presses("Snooze")
                .answers(
                        "Ada Lovelace can wait until Monday 30 November",
                        "Good morning. Two people this week:",
                        "Grace Hopper. 3 weeks since your lunch",
                        "Ada Lovelace: I'll wait until Monday 30 November.")
                .inPlace()
                .presses("Log it")
                .answers(
                        "Grace Hopper",
                        "Logged: meeting with Grace Hopper, today.",
                        "Ada Lovelace: I'll wait until Monday 30 November.");
    }

    @Test
    void checkInsCanBeAskedForAndEnded() {
        inBerlin()
                .says("add Grace Hopper, operational, weekly")
                .says("log grace lunch 2 november")
                .andThen()
                .says("checkin now")
                .answers("Good afternoon. One person today:", "Grace Hopper. 2 weeks since your lunch")
                .without("\u201c")
                .says("checkin daily 8:30")
                .andThen()
                .says("checkin off")
                .andThen()
                .after(Duration.ofDays(7))
                .sendsNothing();
    }
}
