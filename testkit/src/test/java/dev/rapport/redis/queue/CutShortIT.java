package dev.rapport.redis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.Changes;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.StoredHere;
import dev.rapport.testkit.TestRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Messages whose node dies between two scripts: sent from one place, once. */
@ExtendWith(TestRedis.class)
class CutShortIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId LEADER = new MemberId(TEAM, "U1");
    private static final Address DIRECT = new Address(TEAM, "D1", Address.Scope.PERSONAL, "");
    private static final NetworkId ID = new NetworkId("network-1");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Pace SHORT = new Pace(Duration.ZERO, Duration.ofMillis(200));

    @Test
    void aMessageThatWasSentIsNotSentAgainWhereItsChangeIsComputedAgain(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        finish(stores.outbox(), stores.outbox().claim(10, LEASE).getFirst());

        send(stores, "m1");

        assertThat(sendable(stores.outbox(), stores.outbox().claim(10, LEASE))).isEmpty();
        assertNothingIsLeft(stores.outbox());
    }

    @Test
    void norDoesItWaitForAnotherSlot(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        finish(stores.outbox(), stores.outbox().claim(10, LEASE).getFirst());

        send(stores, "m1");
        stores.outbox().pause(TEAM, LEASE);

        var again = stores.outbox().claim(10, LEASE).getFirst();
        assertThat(stores.outbox().takeTurn(again, Pace.UNLIMITED)).isFalse();
        assertNothingIsLeft(stores.outbox());
    }

    @Test
    void aMessageThatHadToWaitKeepsItsSlot(RedisStore store) {
        var stores = StoredHere.on(store);
        waitForASlot(stores, "m1");

        var slot = claimed(stores.outbox(), 1).getFirst();

        assertThat(slot.slot()).isNotNull().isBeforeOrEqualTo(slot.claimedAt());
        assertThat(sendable(stores.outbox(), List.of(slot), SHORT)).hasSize(1);
    }

    /** A slot is lost, and nothing else. */
    @Test
    void aMessageWhoseNodeDiesBetweenItsSlotAndTheWaitIsSentOnce(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        var cutShort = stores.outbox().claim(10, Duration.ZERO).getFirst();
        new Turns(store, new Paces(store)).take(cutShort, SHORT);

        var again = stores.outbox().claim(10, LEASE);
        assertThat(again).extracting(ClaimedMessage::slot).containsOnlyNulls();
        assertThat(sendable(stores.outbox(), again, SHORT)).isEmpty();
        assertThat(sendable(stores.outbox(), claimed(stores.outbox(), 1), SHORT))
                .hasSize(1);
    }

    @Test
    void aFrozenNodeNeitherSendsNorHoldsUpWhatAnotherOneHasClaimed(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        var frozen = stores.outbox().claim(10, Duration.ZERO).getFirst();
        var again = stores.outbox().claim(10, LEASE);
        assertThat(stores.outbox().takeTurn(again.getFirst(), SHORT)).isTrue();

        assertThat(stores.outbox().takeTurn(frozen, SHORT)).isFalse();
        assertThat(stores.outbox().note(frozen, Progress.NEW)).isFalse();

        assertThat(stores.outbox().note(again.getFirst(), Progress.NEW)).isTrue();
    }

    /** As a node that does nothing else sends: takes the turn and notes the attempt. */
    private static List<ClaimedMessage> sendable(Outbox outbox, List<ClaimedMessage> claimed) {
        return sendable(outbox, claimed, Pace.UNLIMITED);
    }

    private static List<ClaimedMessage> sendable(Outbox outbox, List<ClaimedMessage> claimed, Pace pace) {
        return claimed.stream()
                .filter(one -> outbox.takeTurn(one, pace))
                .filter(one -> outbox.note(one, Progress.NEW.attempting(DIRECT, one.claimedAt())))
                .toList();
    }

    private static void finish(Outbox outbox, ClaimedMessage claimed) {
        assertThat(sendable(outbox, List.of(claimed))).hasSize(1);
        outbox.finish(claimed, new Ending.Delivered(new SentMessage(DIRECT, "1.2")));
    }

    /** Takes its turn until it has to wait for one. */
    private static void waitForASlot(StoredHere stores, String key) {
        var outbox = stores.outbox();
        send(stores, key);
        var claimed = claimed(outbox, 1).getFirst();
        while (outbox.takeTurn(claimed, SHORT)) {
            outbox.putBack(claimed, Duration.ZERO, DeliveryLog.Cause.TURN, Progress.NEW);
            claimed = claimed(outbox, 1).getFirst();
        }
    }

    /** Claims until so many have come due. */
    private static List<ClaimedMessage> claimed(Outbox outbox, int count) {
        var claimed = new ArrayList<ClaimedMessage>();
        while (claimed.size() < count) {
            claimed.addAll(outbox.claim(10, LEASE));
            assertThat(claimed.size() == count || outbox.nextIn().isPresent())
                    .as("something is still to come")
                    .isTrue();
        }
        return claimed;
    }

    private static void assertNothingIsLeft(Outbox outbox) {
        assertThat(outbox.claim(10, LEASE)).isEmpty();
        assertThat(outbox.nextIn()).isEmpty();
    }

    private static void send(StoredHere stores, String key) {
        stores.networks()
                .commit(Changes.of(
                        stores, stores.networks().load(ID), Changes.sending(key, LEADER, "Hello"), draft -> {}));
    }
}
