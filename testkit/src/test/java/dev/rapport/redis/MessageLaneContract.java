package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.work.Backlog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lane of messages keeps to: turns, pauses, and what is kept aside. */
abstract class MessageLaneContract extends CommitContract {
    @Test
    void aMessageIsSentByOneNodeAndLeavesWhenItIsFinished() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        assertThat(here().outbox().nextIn()).contains(Duration.ZERO);
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(claimed.message()).isEqualTo(message("m1"));
        assertThat(claimed.owner()).isEqualTo(id);
        assertThat(claimed.progress()).isEqualTo(Progress.NEW);
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();

        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        assertThat(here().outbox().note(claimed, Progress.NEW.attempting(DIRECT, claimed.claimedAt())))
                .isTrue();
        here().outbox().finish(claimed, new Ending.Delivered(new SentMessage(DIRECT, "1.2")));

        assertThat(here().outbox().note(claimed, Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void whoeverClaimsAMessageAfterACrashKnowsHowFarItCame() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, Duration.ZERO).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        var attempted = Progress.NEW.failed().attempting(DIRECT, claimed.claimedAt());
        assertThat(here().outbox().note(claimed, attempted)).isTrue();

        var again = elsewhere().outbox().claim(10, LEASE).getFirst();

        assertThat(again.progress()).isEqualTo(attempted);
        assertThat(here().outbox().note(claimed, Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().takeTurn(again, Pace.UNLIMITED)).isTrue();
        elsewhere().outbox().putBack(again, Duration.ZERO, Cause.FAILURE, attempted.settled());
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::progress)
                .containsExactly(attempted.settled());
    }

    @Test
    void messagesToOneWorkspaceTakeTurnsOfAllOwners() {
        var slow = new Pace(Duration.ofHours(1), Duration.ZERO);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        var claimed = here().outbox().claim(10, LEASE);
        assertThat(claimed).hasSize(2);

        assertThat(here().outbox().takeTurn(claimed.getFirst(), slow)).isTrue();
        assertThat(here().outbox().takeTurn(claimed.getLast(), slow)).isFalse();

        assertThat(here().outbox().note(claimed.getLast(), Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn().orElseThrow()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void aPausedWorkspaceHoldsItsMessagesBack() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        elsewhere().outbox().pause(TEAM, Duration.ofMinutes(10));
        here().outbox().pause(TEAM, Duration.ofMinutes(5));

        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isFalse();
        assertThat(here().outbox().nextIn().orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void aPausedRecipientHoldsBackItsOwnMessagesAndTellsOfOthersPausedJustBefore() {
        var other = new MemberId(TEAM, "U2");
        var elsewhere = new MemberId(new WorkspaceId(Platform.SLACK, "T2"), "U1");
        assertThat(here().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(10)))
                .isEmpty();
        assertThat(elsewhere().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(5)))
                .isEmpty();
        assertThat(elsewhere().outbox().pause(Recipient.of(elsewhere), Duration.ofMinutes(5)))
                .isEmpty();
        assertThat(elsewhere()
                        .outbox()
                        .pause(Recipient.of(other), Duration.ofMillis(1))
                        .orElseThrow())
                .isLessThan(Duration.ofSeconds(30));
        assertThat(here().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(1)))
                .isPresent();

        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = elsewhere().outbox().claim(10, LEASE).getFirst();
        assertThat(elsewhere().outbox().takeTurn(claimed, Pace.UNLIMITED)).isFalse();
        assertThat(elsewhere().outbox().nextIn().orElseThrow())
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void aParkedMessageIsNotClaimed() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        here().outbox().finish(claimed, new Ending.Parked("boom"));
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void whatWasKeptAsideIsReleasedAndTriedAfresh() {
        done(change(draft -> {})
                .with(new Effects(List.of(item(1, now()), item(2, now())), List.of(message("m1")), null)));
        assertThat(here().backlog().work().due()).isEqualTo(2);
        assertThat(here().backlog().messages().due()).isEqualTo(1);
        var work = here().work().claim(now(), 10, LEASE);
        here().work().park(of(work, 1));
        here().work().drop(of(work, 2));
        var message = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(message, Pace.UNLIMITED)).isTrue();
        var doubted = Progress.NEW.failed().attempting(DIRECT, message.claimedAt());
        assertThat(here().outbox().note(message, doubted)).isTrue();
        here().outbox().finish(message, new Ending.Parked("http_503"));

        assertThat(elsewhere().backlog().work()).isEqualTo(new Backlog.Depth(0, Duration.ZERO, 1));
        assertThat(elsewhere().backlog().messages()).isEqualTo(new Backlog.Depth(0, Duration.ZERO, 1));
        assertThat(elsewhere().backlog().release()).isEqualTo(2);
        assertThat(here().backlog().release()).isZero();

        var again = here().work().claim(now(), 10, LEASE);
        assertThat(again).extracting(claimed -> claimed.item().key().subject()).containsExactly(1);
        assertThat(again.getFirst().attempts()).isEqualTo(1);
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::progress)
                .containsExactly(new Progress(DIRECT, message.claimedAt(), 0));
    }

    @Test
    void whatIsErasedIsGoneWithItsMessagesThatWaitForTheirTurnInTheWorkspace() {
        var slow = new Pace(Duration.ofSeconds(30), Duration.ZERO);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        here().outbox().claim(10, LEASE).forEach(claimed -> here().outbox().takeTurn(claimed, slow));
        assertThat(here().outbox().nextIn()).isPresent();

        here().networks().erase(id);

        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void aMessageOfAnErasedNetworkThatWasClaimedBeforeIsNotSent() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        var claimed = here().outbox().claim(10, LEASE);
        var slow = new Pace(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(here().outbox().takeTurn(claimed.getFirst(), slow)).isTrue();

        elsewhere().networks().erase(id);

        assertThat(here().outbox().note(claimed.getFirst(), Progress.NEW)).isFalse();
        assertThat(here().outbox().takeTurn(claimed.getLast(), slow)).isFalse();
        assertThat(elsewhere().outbox().nextIn()).isEmpty();
    }
}
