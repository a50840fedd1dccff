package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.identity.NetworkId;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.embedded.TestSentinels;
import dev.rapport.testkit.TestRedis;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
            assertThat(store.calls().<Long>call(redis -> redis.waitForReplication(1, 500)))
                    .isEqualTo(1);

            mishap.happens();
            awaitAnswer(store);

            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(1);
            add(stores, "Grace");
            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(2);
        } finally {
            client.shutdown();
        }
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
