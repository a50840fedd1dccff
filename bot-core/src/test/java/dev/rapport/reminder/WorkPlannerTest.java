package dev.rapport.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.contact.Background;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.contact.Role;
import dev.rapport.exchange.Notice;
import dev.rapport.exchange.Stance;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.OpenItem;
import dev.rapport.interaction.Promise;
import dev.rapport.interaction.Reminder;
import dev.rapport.network.CheckIn;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.rhythm.Recurrence;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkPlannerTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final NetworkId OWNER = new NetworkId("n");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ContactId ADA = new ContactId(1);
    private static final Reminder DEAN = new Reminder(
            1, null, "call the dean", LocalDateTime.parse("2026-11-24T16:00"), BERLIN, OpenItem.State.OPEN, null);
    private static final Promise FIGURES = new Promise(
            2,
            ADA,
            Promise.Whose.MINE,
            "the figures",
            LocalDate.parse("2026-11-27"),
            LocalDateTime.parse("2026-11-27T09:00"),
            OpenItem.State.OPEN,
            null);
    private static final Network START = changed(Network.empty(OWNER), draft -> {
        draft.put(Contact.named(ADA, "Ada Lovelace", Level.STRATEGIC, NOW));
        draft.set(draft.network().settings().withZone(BERLIN));
    });

    @Test
    void aNewReminderIsScheduledAtItsTime() {
        assertThat(plan(START, draft -> draft.put(DEAN))).containsExactly(item(1, "2026-11-24T15:00:00Z"));
    }

    @Test
    void whatColleaguesFindIsBroughtUpToDateWhenItChanges() {
        var shared = changed(START, draft -> draft.share(ADA, Stance.SHARED));
        var ada = START.find(ADA).orElseThrow().contact();

        assertThat(plan(START, draft -> draft.share(ADA, Stance.SHARED))).containsExactly(now(WorkItem.Kind.SHARES, 0));
        assertThat(plan(START, draft -> draft.put(ada.withName("Ada King")))).isEmpty();
        assertThat(plan(shared, draft -> draft.put(ada.withName("Ada King"))))
                .containsExactly(now(WorkItem.Kind.SHARES, 0));
        assertThat(plan(
                        shared,
                        draft -> draft.put(ada.withRole(new Role("Analytical Engines", "CTO", Role.Side.UNKNOWN)))))
                .containsExactly(now(WorkItem.Kind.SHARES, 0));
        assertThat(plan(shared, draft -> draft.put(ada.withCadence(ada.cadence().withImportance(5)))))
                .isEmpty();
        assertThat(plan(shared, draft -> draft.remove(ADA))).containsExactly(now(WorkItem.Kind.SHARES, 0));
    }

    @Test
    void whoIsTaggedLaterIsShared() {
        var shared = changed(START, draft -> draft.shareTag("board", true));
        var tagged = START.find(ADA)
                .map(tie -> tie.contact().withBackground(Background.NONE.withTags(List.of("board"))))
                .orElseThrow();

        assertThat(plan(shared, draft -> draft.put(tagged))).containsExactly(now(WorkItem.Kind.SHARES, 0));
        assertThat(plan(START, draft -> draft.put(tagged))).isEmpty();
    }

    @Test
    void anAskIsPutOnTheBoardAndTakenOff() {
        var ask = new Notice(4, Notice.Kind.ASK, "someone who knows SSO", NOW);
        var asked = changed(START, draft -> draft.post(ask));

        assertThat(plan(START, draft -> draft.post(ask))).containsExactly(now(WorkItem.Kind.NOTICE, 4));
        assertThat(plan(asked, draft -> draft.takeDown(4))).containsExactly(now(WorkItem.Kind.NOTICE, 4));
    }

    private static QueueEdit now(WorkItem.Kind kind, int subject) {
        return new QueueEdit.Schedule(new WorkItem(OWNER, new WorkItem.Key(kind, subject), NOW));
    }

    @Test
    void whatIsDoneCancelledOrBroughtUpLeavesTheQueue() {
        var with = changed(START, draft -> draft.put(DEAN));

        assertThat(plan(with, draft -> draft.put(DEAN.withState(OpenItem.State.DONE))))
                .containsExactly(cancelled(1));
        assertThat(plan(with, draft -> draft.put(DEAN.withPrompted(NOW)))).containsExactly(cancelled(1));
    }

    @Test
    void snoozingMovesIt() {
        var sent = changed(START, draft -> draft.put(DEAN.withPrompted(NOW)));

        assertThat(plan(sent, draft -> draft.put(DEAN.withAt(LocalDateTime.parse("2026-11-23T12:00"), BERLIN))))
                .containsExactly(item(1, "2026-11-23T11:00:00Z"));
    }

    @Test
    void removingSomebodyTakesTheirPromisesOut() {
        var with = changed(START, draft -> draft.put(FIGURES));

        assertThat(plan(with, draft -> draft.remove(ADA))).containsExactly(cancelled(2));
    }

    @Test
    void aPromiseFollowsItsOwnersZoneAndAReminderKeepsItsOwn() {
        var with = changed(START, draft -> {
            draft.put(DEAN);
            draft.put(FIGURES);
        });

        assertThat(plan(with, draft -> draft.set(draft.network().settings().withZone(ZoneId.of("America/New_York")))))
                .containsExactly(item(2, "2026-11-27T14:00:00Z"));
    }

    @Test
    void aPromiseForTodayMadeAfterNineIsNotBroughtUpAtOnce() {
        var today = FIGURES.withDue(LocalDate.parse("2026-11-23"), LocalDateTime.parse("2026-11-23T09:00"));

        assertThat(plan(START, draft -> draft.put(today))).isEmpty();
        assertThat(plan(changed(START, draft -> draft.put(FIGURES)), draft -> draft.put(today)))
                .containsExactly(item(2, "2026-11-23T08:00:00Z"));
    }

    @Test
    void checkInsAreScheduledMovedAndCancelledWithTheirSettings() {
        var mondays = new Recurrence("FREQ=WEEKLY;BYDAY=MO", LocalTime.of(9, 0));
        var set = START.settings().withCheckIn(CheckIn.NONE.every(mondays, LocalDateTime.parse("2026-11-23T11:00")));
        var with = changed(START, draft -> draft.set(set));

        assertThat(plan(START, draft -> draft.set(set))).containsExactly(checkIn("2026-11-30T08:00:00Z"));
        assertThat(plan(
                        with,
                        draft -> draft.set(set.withCheckIn(set.checkIn().withPausedUntil(LocalDate.of(2027, 1, 5))))))
                .containsExactly(checkIn("2027-01-11T08:00:00Z"));
        assertThat(plan(with, draft -> draft.set(set.withCheckIn(set.checkIn().off()))))
                .containsExactly(new QueueEdit.Cancel(new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0)));
        assertThat(plan(with, draft -> draft.set(set.withBudget(9)))).isEmpty();
    }

    private static List<QueueEdit> plan(Network before, Consumer<NetworkDraft> change) {
        return WorkPlanner.plan(before, changed(before, change), NOW);
    }

    private static Network changed(Network network, Consumer<NetworkDraft> change) {
        var draft = new NetworkDraft(network, nobody -> List.of());
        change.accept(draft);
        return draft.network();
    }

    private static QueueEdit item(int number, String due) {
        return new QueueEdit.Schedule(
                new WorkItem(OWNER, new WorkItem.Key(WorkItem.Kind.ITEM, number), Instant.parse(due)));
    }

    private static QueueEdit cancelled(int number) {
        return new QueueEdit.Cancel(new WorkItem.Key(WorkItem.Kind.ITEM, number));
    }

    private static QueueEdit checkIn(String due) {
        return new QueueEdit.Schedule(
                new WorkItem(OWNER, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), Instant.parse(due)));
    }
}
