package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.delivery.DeliveryLog.Standing;
import dev.rapport.identity.NetworkId;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.embedded.TestSentinels;
import dev.rapport.testkit.TestRedis;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sentinels tell where the master is, and where it is after the first one is gone. */
class SentinelStoreIT {
    private static final NetworkId ID = new NetworkId("network-1");

    @Test
    void whenTheMasterIsLostTheReplicaServesWithAllThatWasReplicated() throws Exception {
        try (var sentinels = new TestSentinels()) {
            serves(sentinels, sentinels::loseTheMaster);
        }
    }

    @Test
    void aMasterThatHangsWithItsConnectionsOpenIsLeftToo() throws Exception {
        try (var sentinels = new TestSentinels()) {
            try {
                serves(sentinels, sentinels::freezeTheMaster);
            } finally {
                sentinels.thawTheMaster();
            }
        }
    }

    private interface Mishap {
        void happens() throws Exception;
    }

    private static void serves(TestSentinels sentinels, Mishap mishap) throws Exception {
        var client = sentinels.client();
        try (var store = TestRedis.open(client, "failover")) {
            var stores = StoredHere.on(store);
            add(stores, "Ada");
            schedule(stores, 1, 2, 3);
            var done =
                    stores.work().claim(Instant.now(), 1, Duration.ofHours(1)).getFirst();
            stores.work().drop(done);
            var held =
                    stores.work().claim(Instant.now(), 1, Duration.ofSeconds(1)).getFirst();
            assertThat(store.calls().<Long>call(redis -> redis.waitForReplication(1, 500)))
                    .isEqualTo(1);

            mishap.happens();
            awaitAnswer(store);

            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(1);
            claimsWhatIsLeft(store, done, held);
            add(stores, "Grace");
            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(2);
        } finally {
            client.shutdown();
        }
    }

    /** What was done stays done; what a node held comes back when its lease ends, and that node has it no longer. */
    private static void claimsWhatIsLeft(RedisStore store, ClaimedWork done, ClaimedWork held) {
        var stores = StoredHere.on(store);
        var claimed = new ArrayList<ClaimedWork>();
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (claimed.size() < 2 && System.nanoTime() < end) {
            claimed.addAll(stores.work().claim(Instant.now(), 10, Duration.ofHours(1)));
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(claimed)
                .extracting(ClaimedWork::item)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .contains(held.item())
                .doesNotContain(done.item());
        stores.work().drop(held);
        assertThat(stores.deliveries().standing(ID, List.of(held.item().key())))
                .containsEntry(held.item().key(), Standing.UNDER_WAY);
    }

    private static void schedule(StoredHere stores, int... subjects) {
        var items = IntStream.of(subjects)
                .mapToObj(subject -> new WorkItem(ID, new WorkItem.Key(WorkItem.Kind.ITEM, subject), Instant.EPOCH))
                .toArray(WorkItem[]::new);
        stores.networks()
                .commit(Changes.of(stores, stores.networks().load(ID), Changes.scheduling(items), draft -> {}));
    }

    private static void add(StoredHere stores, String name) {
        stores.networks()
                .commit(Changes.of(
                        stores, stores.networks().load(ID), Effects.NONE, draft -> Changes.add(draft, name)));
    }

    /** By itself: a connection asks the sentinels anew. */
    private static void awaitAnswer(RedisStore store) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try {
                store.ping();
                return;
            } catch (StoreUnavailable notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        throw new AssertionError("The store does not come back");
    }
}
