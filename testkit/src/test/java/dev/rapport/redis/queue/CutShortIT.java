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
    void aMessageThatWasSentIsNotSentAgainWhereItStayedBehind(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        finish(stores.outbox(), stores.outbox().claim(10, LEASE).getFirst());

        send(stores, "m1"); // as if it had stayed behind

        assertThat(sendable(stores.outbox(), stores.outbox().claim(10, LEASE))).isEmpty();
        assertNothingIsLeft(stores.outbox());
    }

    @Test
    void aMessageThatWasMovedAndSentIsNotSentAgainWhereItStayedBehind(RedisStore store) {
        var stores = StoredHere.on(store);
        move(stores, "m1");
        finish(stores.outbox(), claimed(stores.outbox(), 1).getFirst());

        send(stores, "m1");

        assertThat(sendable(stores.outbox(), stores.outbox().claim(10, LEASE))).isEmpty();
        assertNothingIsLeft(stores.outbox());
    }

    /** A crash between the copy and the removal leaves both. */
    @Test
    void ofAMoveThatWasCutShortOneCopyIsSent(RedisStore store) {
        var stores = StoredHere.on(store);
        move(stores, "m1");
        send(stores, "m1");

        var copies = claimed(stores.outbox(), 2);

        assertThat(sendable(stores.outbox(), copies)).hasSize(1);
    }

    /** Whoever was cut short may still be about to make the copy. */
    @Test
    void aMessageThatIsLeavingIsSentFromItsWorkspacesPartitionAlone(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        var cutShort = stores.outbox().claim(10, Duration.ZERO).getFirst();
        var at = Whereabouts.of(store.keys(), cutShort);
        assertThat(at.here()).isNotEqualTo(at.workspace());
        assertThat(turns(store).leaves(cutShort, at)).isTrue();

        var again = stores.outbox().claim(10, LEASE);
        assertThat(sendable(stores.outbox(), again)).isEmpty();

        var moved = claimed(stores.outbox(), 1);
        assertThat(Whereabouts.of(store.keys(), moved.getFirst()).here()).isEqualTo(at.workspace());
        assertThat(sendable(stores.outbox(), moved)).hasSize(1);
    }

    @Test
    void aMessageWhoseClaimIsOutdatedDoesNotLeave(RedisStore store) {
        var stores = StoredHere.on(store);
        send(stores, "m1");
        var frozen = stores.outbox().claim(10, Duration.ZERO).getFirst();
        var again = stores.outbox().claim(10, LEASE);

        assertThat(turns(store).leaves(frozen, Whereabouts.of(store.keys(), frozen)))
                .isFalse();

        assertThat(sendable(stores.outbox(), again)).hasSize(1);
    }

    private static Turns turns(RedisStore store) {
        var lane = new Lane(store, LaneKeys.MESSAGES, Duration.ZERO);
        return new Turns(store, lane, new SealedMessages(store, lane), new Paces(store));
    }

    /** As a node that does nothing else sends: takes the turn and notes the attempt. */
    private static List<ClaimedMessage> sendable(Outbox outbox, List<ClaimedMessage> claimed) {
        return claimed.stream()
                .filter(one -> outbox.takeTurn(one, Pace.UNLIMITED))
                .filter(one -> outbox.note(one, Progress.NEW.attempting(DIRECT, one.claimedAt())))
                .toList();
    }

    private static void finish(Outbox outbox, ClaimedMessage claimed) {
        assertThat(sendable(outbox, List.of(claimed))).hasSize(1);
        outbox.finish(claimed, new Ending.Delivered(new SentMessage(DIRECT, "1.2")));
    }

    /** Takes its turn until it has to wait for one. */
    private static void move(StoredHere stores, String key) {
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
