package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the work lane keeps to. */
abstract class WorkLaneContract extends CommitContract {
    @Test
    void workIsClaimedByOneNodeWhenItIsDue() {
        done(change(draft -> {})
                .with(new Effects(List.of(checkIn(now()), item(7, now().plus(Duration.ofHours(1)))), List.of(), null)));
        assertThat(here().work().nextDue()).isPresent();

        var claimed = here().work().claim(now(), 10, LEASE);

        assertThat(claimed)
                .extracting(work -> work.item().key())
                .containsExactly(new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0));
        assertThat(claimed).extracting(ClaimedWork::attempts).containsExactly(1);
        assertThat(elsewhere().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(elsewhere().work().claim(now().plus(Duration.ofHours(2)), 10, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(7);
    }

    @Test
    void whatIsOldestIsClaimedFirst() {
        done(change(draft -> {})
                .with(new Effects(
                        List.of(
                                item(1, now().minusSeconds(1)),
                                item(2, now().minusSeconds(3)),
                                item(3, now().minusSeconds(2))),
                        List.of(),
                        null)));
        assertThat(here().work().claim(now(), 2, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(2, 3);
    }

    @Test
    void aCrashReturnsTheLease() {
        done(change(draft -> {}).with(new Effects(List.of(checkIn(now())), List.of(), null)));
        var lost = here().work().claim(now(), 10, Duration.ZERO).getFirst();
        var again = elsewhere().work().claim(now(), 10, LEASE).getFirst();

        assertThat(again.item()).isEqualTo(lost.item());
        assertThat(again.attempts()).isEqualTo(2);
        here().work().drop(lost);
        assertThat(commit(change(draft -> {}).with(new Effects(List.of(), List.of(), lost))))
                .isInstanceOf(CommitResult.Stale.class);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(), again)));
        assertThat(here().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(here().work().nextDue()).isEmpty();
    }

    @Test
    void aCheckInThatIsDoneSchedulesTheNext() {
        done(change(draft -> {}).with(new Effects(List.of(checkIn(now())), List.of(), null)));
        var claimed = here().work().claim(now(), 1, LEASE).getFirst();
        var next = now().plus(Duration.ofDays(7)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        done(change(draft -> {}).with(new Effects(List.of(checkIn(next)), List.of(message("check-in")), claimed)));

        assertThat(here().work().nextDue()).contains(next);
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::message)
                .containsExactly(message("check-in"));
        var first = here().work().claim(next, 1, LEASE).getFirst();
        assertThat(first.attempts()).isEqualTo(1);
    }

    @Test
    void workCanBePutOffMovedParkedAndCancelled() {
        var later = now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        done(change(draft -> {})
                .with(new Effects(
                        List.of(item(1, now()), item(2, now()), item(3, now()), item(4, now())), List.of(), null)));
        var claimed = here().work().claim(now(), 10, LEASE);
        here().work().defer(of(claimed, 1), Duration.ZERO);
        here().work().reschedule(of(claimed, 2), later);
        here().work().park(of(claimed, 3));
        here().work().drop(of(claimed, 4));

        var deferred = elsewhere().work().claim(now(), 10, LEASE);
        assertThat(deferred).extracting(work -> work.item().key().subject()).containsExactly(1);
        assertThat(deferred.getFirst().attempts()).isEqualTo(2);
        assertThat(here().work().nextDue()).contains(later);
        done(change(draft -> {})
                .with(new Effects(List.of(new QueueEdit.Cancel(key(2)), item(3, now())), List.of(), null)));
        assertThat(here().work().claim(later, 10, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(3);
    }
}
