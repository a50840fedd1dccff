package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.change.Commit.Effects;
import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.testkit.TestRedis;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node that lives and has lost the way to the store: what it held goes to another, and it may do nothing with it later. */
@ExtendWith(TestRedis.class)
class CutOffIT {
    private static final NetworkId ID = new NetworkId("network-1");
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofHours(1);

    @Test
    void whatItHeldIsDoneByAnotherAndItsOwnClaimCountsNoMore(Endpoint redis) throws Exception {
        var prefix = "t" + UUID.randomUUID();
        try (var wire = new Wire(redis.port())) {
            var direct = RedisOptions.single("127.0.0.1", redis.port(), redis.password());
            var through = RedisOptions.single("127.0.0.1", wire.port(), redis.password());
            try (var near = TestRedis.open(direct, prefix);
                    var far = TestRedis.open(through, prefix)) {
                cutsOff(wire, StoredHere.on(near), StoredHere.on(far));
            } finally {
                through.shutdown();
                direct.shutdown();
            }
        }
    }

    private static void cutsOff(Wire wire, StoredHere other, StoredHere cutOff) throws Exception {
        var item = new WorkItem(ID, new WorkItem.Key(WorkItem.Kind.ITEM, 1), Instant.EPOCH);
        commit(other, Changes.scheduling(item));
        commit(other, Changes.sending("m1", new MemberId(TEAM, "U1"), "Hello"));
        var work = cutOff.work().claim(Instant.now(), 10, SHORT).getFirst();
        var message = cutOff.outbox().claim(10, SHORT).getFirst();
        assertThat(cutOff.outbox().takeTurn(message, Pace.UNLIMITED)).isTrue();

        wire.cut();
        assertThatThrownBy(() -> cutOff.outbox().note(message, Progress.NEW)).isInstanceOf(StoreUnavailable.class);
        var workElsewhere = soon(() -> other.work().claim(Instant.now(), 10, LEASE));
        var messageElsewhere = soon(() -> other.outbox().claim(10, LEASE));
        assertThat(workElsewhere).extracting(ClaimedWork::item).containsExactly(item);
        assertThat(messageElsewhere).extracting(ClaimedMessage::message).containsExactly(message.message());

        wire.mend();
        assertThat(soon(() -> List.of(cutOff.outbox().note(message, Progress.NEW))))
                .containsExactly(false);
        cutOff.outbox().finish(message, new Ending.Delivered(new SentMessage(at(), "1.1")));
        cutOff.work().drop(work);

        assertThat(other.outbox().note(messageElsewhere.getFirst(), Progress.NEW))
                .isTrue();
        assertThat(other.deliveries().last(ID)).isEmpty();
        other.work().drop(workElsewhere.getFirst());
        assertThat(other.work().nextDue()).isEmpty();
    }

    private static Address at() {
        return new Address(TEAM, "D1", Address.Scope.PERSONAL, "");
    }

    private static void commit(StoredHere stores, Effects effects) {
        stores.networks().commit(Changes.of(stores, stores.networks().load(ID), effects, draft -> {}));
    }

    /** Asks until there is something, for as long as a lease, and a way back to the store, may take. */
    private static <T> List<T> soon(Supplier<List<T>> what) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            try {
                var found = what.get();
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (StoreUnavailable notYet) {
                LockSupport.parkNanos(10_000_000);
            }
            LockSupport.parkNanos(10_000_000);
        }
        throw new AssertionError("It does not come");
    }
}
