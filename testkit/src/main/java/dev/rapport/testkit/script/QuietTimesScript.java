package dev.rapport.testkit.script;

import dev.rapport.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Quiet hours, weekends and holidays: what they hold, and until when. */
abstract class QuietTimesScript extends Script {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    QuietTimesScript(Stage.Maker stages) {
        super(stages);
    }

    @Test
    void quietWeekendsHoldWhatFallsIntoThemUntilMonday() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("quiet weekends")
                .answersExactly("No check-ins on Saturdays and Sundays; reminders come at their time all the same.")
                .offers("Undo")
                .says("checkin weekly on saturday at 10:00")
                .answersExactly("I'll check in every Saturday at 10:00, next on Monday 23 November 2026, 10:00.")
                .after(DAY.multipliedBy(3))
                .sendsNothing()
                .after(HOUR)
                .sends("Good morning.")
                .after(DAY.multipliedBy(6))
                .sendsNothing();
    }

    @Test
    void whatTheWeekendHeldAndMondaysOwnTurnAreOneCheckIn() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("quiet weekend")
                .says("checkin daily 8:30")
                .andThen()
                .after(DAY.multipliedBy(2))
                .sendsNothing()
                .after(DAY)
                .sends("Good morning.");
    }

    @Test
    void whatTheWeekendHeldComesInMondaysFirstAllowedMinuteAndOnce() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("quiet weekends")
                .says("quiet 18:00-8:00")
                .says("checkin daily at 9:00")
                .andThen()
                .after(DAY)
                .andThen()
                .says("deliveries")
                .answers("The next check-in comes on Monday 23 November 2026, 08:00")
                .after(HOUR.multipliedBy(46))
                .sendsNothing()
                .after(HOUR)
                .sends("Good morning.")
                .after(HOUR.multipliedBy(23))
                .sendsNothing()
                .after(HOUR)
                .andThen();
    }

    @Test
    void aPromiseWaitsForTheFirstAllowedMinuteOfItsDay() {
        dueOn("2026-11-06T08:00:00Z", "Europe/Berlin")
                .says("quiet weekends")
                .says("quiet 20:00-10:00")
                .andThen()
                .says("log ada call: promised: the figures by tuesday")
                .answers("You promised the figures by Tuesday 24 November; "
                        + "I'll remind you on Tuesday 24 November 2026, 10:00.")
                .says("log grace call: promised: the deck by saturday")
                .answers("I'll remind you on Monday 23 November 2026, 10:00.")
                .says("log ada call: promised: the plan by sunday")
                .andThen()
                .after(HOUR.multipliedBy(72))
                .sendsNothing()
                .after(HOUR)
                .sends("2 promises fall due:", "Grace Hopper the deck", "Ada Lovelace the plan")
                .offers("Done", "Tomorrow", "Done", "Tomorrow")
                .after(HOUR.multipliedBy(23))
                .sendsNothing()
                .after(HOUR)
                .sends("You promised Ada Lovelace the figures by today.");
    }

    @Test
    void aDayThatWasNamedIsKeptAndOnlyItsMorningMovesOutOfQuietHours() {
        inBerlin()
                .says("quiet weekends")
                .says("quiet 20:00-10:00")
                .andThen()
                .says("remind me on saturday to call the dean")
                .answersExactly("I'll remind you on Saturday 28 November 2026, 10:00: call the dean. "
                        + "That is on one of your quiet days; it comes all the same.")
                .says("remind me every friday to plan the week")
                .answers("every Friday at 10:00, first on Friday 27 November 2026, 10:00")
                .says("remind me on saturday at 9:00 to call the dean")
                .answers("Saturday 28 November 2026, 09:00", "it comes all the same")
                .says("snooze 1 until tuesday")
                .answers("Tuesday 24 November 2026, 10:00");
    }

    @Test
    void quietTimesAreNamedAndEnded() {
        inBerlin()
                .says("quiet")
                .answersExactly("There are no quiet hours.")
                .offers("18:00 to 8:00", "Weekends")
                .says("quiet 18:00-8:00")
                .answersExactly("No check-ins from 18:00 to 08:00; reminders come at their time all the same.")
                .says("quiet weekends")
                .answersExactly("No check-ins from 18:00 to 08:00, on Saturdays and Sundays; "
                        + "reminders come at their time all the same.")
                .says("settings")
                .answers("from 18:00 to 08:00, on Saturdays and Sundays")
                .says("quiet weekends")
                .answersExactly("It is like that already. Nothing was changed.")
                .says("quiet off")
                .answersExactly("No quiet hours or weekends any more.")
                .says("undo")
                .andThen()
                .says("quiet")
                .answersExactly("No check-ins from 18:00 to 08:00, on Saturdays and Sundays.")
                .offers("Off")
                .says("quiet weekends off")
                .answersExactly("No quiet days of the week any more.")
                .says("Quiet hours 10pm to 7 and at weekends")
                .answers("from 22:00 to 07:00, on Saturdays and Sundays")
                .says("quiet fridays and saturday")
                .answers("from 22:00 to 07:00, on Fridays and Saturdays")
                .says("quiet mon tue wed thu fri sat sun")
                .answers("That leaves no day", "quiet weekends")
                .says("quiet later")
                .answers("From when to when?", "quiet 18:00-8:00");
    }

    @Test
    void holidaysByCodeAndByName() {
        inBerlin()
                .says("holidays")
                .answers("No holidays are set.", "holidays Bavaria")
                .says("holidays DE-BY")
                .answersExactly("No check-ins on public holidays any more (Bavaria, Germany). "
                        + "The next is Friday 25 December 2026, 1st Christmas day.")
                .offers("Undo")
                .says("holidays Bavaria")
                .answers("No check-ins on public holidays (Bavaria, Germany).")
                .offers("Off")
                .says("holidays in Germany")
                .answers("(Germany)")
                .says("settings")
                .answers("on public holidays (Germany)")
                .says("quiet off")
                .answers("Public holidays (Germany) stay quiet until `holidays off`.")
                .says("holidays off")
                .answersExactly("Check-ins come on public holidays too from now on.")
                .says("holidays off")
                .answers("Nothing was changed.");
    }

    @Test
    void whereTheCalendarIsNotWholeItIsSaid() {
        inBerlin()
                .says("holidays Singapore")
                .answersExactly("No check-ins on public holidays any more (Singapore). "
                        + "The next is Friday 25 December 2026, Christmas. My calendar lacks the holidays there that go "
                        + "by the moon, such as the lunar New Year or Diwali.")
                .says("holidays Japan")
                .answers("(Japan). The next is Monday 23 November 2026, Labour Thanksgiving Day.")
                .without("moon");
    }

    @Test
    void aRegionThatIsMisspeltOrSharedIsAsked() {
        inBerlin()
                .says("holidays Bavria")
                .answers("I know no public holidays for \"Bavria\"; did you mean", "Bavaria, Germany")
                .presses("Bavaria, Germany")
                .answers("(Bavaria, Germany)")
                .says("holidays Georgia")
                .answers("Which one?")
                .offers("Georgia", "Georgia, United States")
                .says("holidays Xanadu Hills")
                .answers("I know no public holidays for \"Xanadu Hills\".", "holidays DE-BY");
    }

    @Test
    void aHolidayHoldsACheckInForADayAndAReminderSaysSo() {
        dueOn("2026-12-18T08:00:00Z", "Europe/Berlin")
                .says("holidays DE-BY")
                .says("quiet weekends")
                .andThen()
                .says("checkin weekdays at 8:30")
                .answers("next on Monday 4 January 2027, 08:30")
                .says("remind me on 6 january 9am to call the dean")
                .answersExactly("I'll remind you on Wednesday 6 January 2027, 09:00: call the dean. "
                        + "That is on a holiday (Epiphany); it comes all the same.")
                .says("remind me on 9 january 10:00 to breathe")
                .answers("That is on one of your quiet days; it comes all the same.")
                .after(DAY.multipliedBy(3))
                .sends("Good morning.")
                .after(DAY)
                .sends("Good morning.")
                .after(DAY)
                .sends("Reminder: call the dean.")
                .after(DAY)
                .sends("Good morning.");
    }
}
