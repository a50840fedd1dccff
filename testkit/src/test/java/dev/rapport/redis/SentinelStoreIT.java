package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.identity.NetworkId;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.embedded.TestSentinels;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sentinels tell where the master is, and where it is after the first one is gone. */
class SentinelStoreIT {
    private static final NetworkId ID = new NetworkId("network-1");
    private static TestSentinels sentinels;
    private static RedisClient client;

    @BeforeAll
    static void start() throws IOException {
        sentinels = new TestSentinels();
        client = sentinels.client();
    }

    @AfterAll
    static void stop() throws IOException {
        client.shutdown();
        sentinels.close();
    }

    @Test
    void whenTheMasterIsLostTheReplicaServesWithAllThatWasReplicated() throws IOException {
        try (var store = TestRedis.open(client, "failover")) {
            var stores = StoredHere.on(store);
            add(stores, "Ada");
            assertThat(store.calls().<Long>call(redis -> redis.waitForReplication(1, 5_000))).isEqualTo(1);

            sentinels.loseTheMaster();
            awaitAnswer(store);

            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(1);
            add(stores, "Grace");
            assertThat(StoredHere.on(store).networks().load(ID).ties().size()).isEqualTo(2);
        }
    }

    private static void add(StoredHere stores, String name) {
        stores.networks()
                .commit(Changes.of(
                        stores, stores.networks().load(ID), Effects.NONE, draft -> Changes.add(draft, name)));
    }

    /** By itself: the connection asks the sentinels anew. */
    private static void awaitAnswer(RedisStore store) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
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
