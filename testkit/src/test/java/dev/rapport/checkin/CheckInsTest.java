package dev.rapport.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.network.NetworkDraft;
import dev.rapport.network.QuietHours;
import dev.rapport.network.QuietTimes;
import dev.rapport.network.Tie;
import dev.rapport.opening.FirstLines;
import dev.rapport.reminder.Leader;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.ReplyText;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckInsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String MONDAYS = "FREQ=WEEKLY;BYDAY=MO";
    private static final String WEEKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    private final Leader leader = new Leader("2026-11-22T14:00", BERLIN);
    private final CheckIns checkIns = new CheckIns(FirstLines.load());

    @Test
    void onMondayOneMessageNamesWhomToReachWhyAndWithWhichWords() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 90, "the roadmap; she offered an intro to Charles");
        leader.knows("Grace Hopper", Level.OPERATIONAL, 30, "");
        leader.knows("Lin Qiu", Level.PERSONAL, 2, "");
        leader.promises(ada, "the figures", "2026-11-27");
        leader.checksIn(MONDAYS, "09:00");

        assertThat(leader.until("2026-11-23T08:59")).isEmpty();
        var checkIn = only(leader.until("2026-11-23T09:00"));

        assertThat(checkIn.summary())
                .startsWith(
                        "Good morning. Two people this week:\nAda Lovelace. 13 weeks since your call, you aim for 4.")
                .contains("You promised the figures by Friday 27 November. ", "\"\nGrace Hopper. 4 weeks since")
                .doesNotContain("Lin Qiu")
                .endsWith("Your last quarter: 1 operational talk, 1 personal, 1 strategic.");
        assertThat(ReplyText.buttons(checkIn))
                .extracting(Button::label)
                .containsExactly(
                        "Use this", "Done", "Log it", "Snooze", "Not now", "Use this", "Log it", "Snooze", "Not now");
        assertThat(leader.until("2026-11-23T23:59")).isEmpty();
    }

    @Test
    void whoWasNamedIsCountedAndTheNextOneScheduled() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.checksIn(MONDAYS, "09:00");
        leader.until("2026-11-23T09:00");

        assertThat(leader.network().prompted().in(LocalDate.of(2026, 11, 23))).containsExactly(ada);
        var attention = leader.network().find(ada).map(Tie::attention).orElseThrow();
        assertThat(attention.ignored()).isEqualTo(1);
        assertThat(attention.prompted()).isEqualTo(leader.instant("2026-11-23T09:00"));
        assertThat(leader.stores.planned(Leader.NETWORK)).containsExactly("CHECK_IN 0 2026-11-30T08:00:00Z");
    }

    @Test
    void withNothingToSayNothingIsSentAndTheNextOneIsScheduled() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 1, "");
        leader.checksIn(MONDAYS, "09:00");

        assertThat(leader.until("2026-11-23T12:00")).isEmpty();
        assertThat(leader.stores.planned(Leader.NETWORK)).containsExactly("CHECK_IN 0 2026-11-30T08:00:00Z");
    }

    @Test
    void theWeeksBudgetIsSharedOutAndNobodyIsNamedTwiceInAWeek() {
        for (int i = 0; i < 12; i++) {
            leader.knows("Person " + (char) ('A' + i), Level.OPERATIONAL, 40 + i, "");
        }
        leader.checksIn(WEEKDAYS, "08:30");

        var named = new ArrayList<ContactId>();
        for (int day = 23; day < 30; day++) {
            int before =
                    leader.network().prompted().in(LocalDate.of(2026, 11, 23)).size();
            int messages = leader.until("2026-11-%dT23:00".formatted(day)).size();
            int after =
                    leader.network().prompted().in(LocalDate.of(2026, 11, 23)).size();
            assertThat(after - before).as("day %d", day).isEqualTo(day < 28 ? 1 : 0);
            assertThat(messages).as("day %d", day).isEqualTo(day < 28 ? 1 : 0);
        }
        named.addAll(leader.network().prompted().in(LocalDate.of(2026, 11, 23)));
        assertThat(named).hasSize(5);
        assertThat(leader.until("2026-11-30T08:30")).hasSize(1);
        assertThat(leader.network().prompted().in(LocalDate.of(2026, 11, 30))).hasSize(1);
    }

    @Test
    void noMoreThanFiveInOneMessage() {
        for (int i = 0; i < 12; i++) {
            leader.knows("Person " + (char) ('A' + i), Level.OPERATIONAL, 40 + i, "");
        }
        leader.does(draft -> draft.set(draft.network().settings().withBudget(30)));
        leader.checksIn(MONDAYS, "09:00");

        assertThat(only(leader.until("2026-11-23T09:00")).summary()).startsWith("Good morning. Five people this week:");
    }

    @Test
    void quietHoursHoldItUntilTheirEnd() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.does(draft -> draft.set(draft.network()
                .settings()
                .withQuiet(QuietTimes.NONE.withHours(new QuietHours(LocalTime.of(18, 0), LocalTime.of(9, 30))))));
        leader.checksIn(MONDAYS, "09:00");

        assertThat(leader.until("2026-11-23T09:29")).isEmpty();
        assertThat(leader.until("2026-11-23T09:30")).hasSize(1);
        assertThat(leader.until("2026-11-29T23:00")).isEmpty();
    }

    @Test
    void afterAnOutageOneComesNotOnePerMissedTurn() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.checksIn(WEEKDAYS, "08:30");
        leader.clock.pass(Duration.ofDays(10));

        assertThat(leader.until("2026-12-02T15:00")).hasSize(1);
        assertThat(leader.stores.planned(Leader.NETWORK)).containsExactly("CHECK_IN 0 2026-12-03T07:30:00Z");
    }

    @Test
    void aPauseHoldsThemUntilItsDay() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.checksIn(MONDAYS, "09:00");
        leader.does(draft -> {
            var settings = draft.network().settings();
            draft.set(settings.withCheckIn(settings.checkIn().withPausedUntil(LocalDate.of(2026, 12, 7))));
        });

        assertThat(leader.until("2026-12-07T08:59")).isEmpty();
        assertThat(leader.until("2026-12-07T09:00")).hasSize(1);
    }

    @Test
    void aPromiseThatIsDueAtTheSameMinuteIsInTheCheckInAndNotASecondMessage() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 1, "");
        leader.promises(ada, "the figures", "2026-11-23");
        leader.checksIn(MONDAYS, "09:00");

        var checkIn = only(leader.until("2026-11-23T12:00"));
        assertThat(checkIn.summary())
                .startsWith(
                        "Good morning. One promise falls due:\nAda Lovelace: the figures you promised are due today.");
        assertThat(ReplyText.buttons(checkIn))
                .extracting(Button::label)
                .containsExactly("Done", "Tomorrow", "Draft a message");
    }

    @Test
    void whatSomebodyOwesIsNotDoneButGot() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 1, "");
        var day = LocalDate.of(2026, 11, 23);
        leader.does(draft -> draft.put(new Promise(
                draft.nextItem(),
                ada,
                Promise.Whose.THEIRS,
                "the referral",
                day,
                day.atTime(9, 0),
                OpenItem.State.OPEN,
                null)));
        leader.checksIn(MONDAYS, "09:00");

        assertThat(ReplyText.buttons(only(leader.until("2026-11-23T12:00"))))
                .extracting(Button::label)
                .containsExactly("Got it", "Tomorrow", "Draft a message");
    }

    @Test
    void hoursLaterWhatWasPressedIsALineAndTheOthersKeepTheirButtons() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        var grace = leader.knows("Grace Hopper", Level.OPERATIONAL, 30, "");
        leader.knows("Lin Qiu", Level.PERSONAL, 90, "");
        leader.checksIn(MONDAYS, "09:00");
        var sent = only(leader.until("2026-11-23T09:00"));
        leader.until("2026-11-23T16:00");

        leader.logs(ada);
        var afterLog = again(sent);
        assertThat(afterLog.summary())
                .startsWith("Good morning. Three people this week:")
                .contains(
                        "Logged: call with Ada Lovelace, today.\n",
                        "Lin Qiu. 13 weeks since",
                        "Grace Hopper. 4 weeks since");
        assertThat(ReplyText.buttons(afterLog)).hasSize(8);

        leader.does(draft -> draft.attend(
                grace,
                draft.network().find(grace).orElseThrow().attention().snoozed(leader.instant("2026-11-30T09:00"))));
        var afterSnooze = again(afterLog);
        assertThat(afterSnooze.summary())
                .contains(
                        "Logged: call with Ada Lovelace, today.\n",
                        "Grace Hopper: I'll wait until Monday 30 November.\n");
        assertThat(ReplyText.buttons(afterSnooze)).hasSize(4);
    }

    @Test
    void everyButtonThatChangesSomethingActsOnceAndNamesNobody() {
        leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.checksIn(MONDAYS, "09:00");
        var commands = ReplyText.buttons(only(leader.until("2026-11-23T09:00"))).stream()
                .map(Button::command)
                .toList();

        assertThat(commands)
                .extracting(command -> command.replaceAll(" (in|once):.*", ""))
                .containsExactly("draft id:1", "log id:1", "snooze id:1", "skip id:1");
        assertThat(commands.subList(1, 4))
                .allSatisfy(command -> assertThat(command)
                        .matches(".* in:checkin,[a-z0-9]+,1, once:checkin-[a-z0-9]+-(log|snooze|skip)1"));
        assertThat(commands).noneMatch(command -> command.contains("Ada"));
    }

    @Test
    void askedForItComesAtOnceWhateverIsLeftOfTheBudget() {
        var ada = leader.knows("Ada Lovelace", Level.STRATEGIC, 60, "");
        leader.checksIn(MONDAYS, "09:00");
        leader.until("2026-11-23T09:00");
        leader.does(draft -> draft.set(draft.network().settings().withBudget(1)));

        leader.does(draft -> assertThat(now(draft).summary()).contains("Ada Lovelace. 8 weeks since your call"));
        assertThat(leader.network().find(ada).orElseThrow().attention().ignored())
                .isEqualTo(1);
    }

    @Test
    void askedForWithNothingToSayItIsEmpty() {
        leader.does(draft -> assertThat(checkIns.now(draft, leader.clock.now().atZone(BERLIN)))
                .isEmpty());
    }

    private Reply now(NetworkDraft draft) {
        return checkIns.now(draft, leader.clock.now().atZone(BERLIN)).orElseThrow();
    }

    private Reply again(Reply sent) {
        var command = ReplyText.buttons(sent).stream()
                .map(Button::command)
                .filter(any -> any.contains(" in:checkin,"))
                .findFirst()
                .orElseThrow();
        var arguments = command.replaceAll(".* in:checkin,", "").replaceAll(" once:.*", "");
        var network = leader.network();
        return checkIns.again(
                arguments,
                network,
                leader.stores.networks().interactions(network),
                leader.clock.now().atZone(BERLIN));
    }

    private static Reply only(List<Reply> replies) {
        assertThat(replies).hasSize(1);
        return replies.getFirst();
    }
}
