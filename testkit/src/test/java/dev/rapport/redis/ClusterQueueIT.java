package dev.rapport.redis;

import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** As on one server, so on three masters. */
class ClusterQueueIT extends QueueContract {
    private static TestCluster cluster;
    private static RedisClusterClient client;
    private RedisStore store;
    private StoredHere here;

    @BeforeAll
    static void start() throws IOException {
        cluster = new TestCluster();
        client = cluster.client();
    }

    @AfterAll
    static void stop() throws IOException {
        client.shutdown();
        cluster.close();
    }

    @BeforeEach
    void open() {
        store = TestRedis.open(client, "t" + UUID.randomUUID());
        here = StoredHere.on(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    StoredHere here() {
        return here;
    }

    @Override
    StoredHere elsewhere() {
        return StoredHere.on(store);
    }

    @Override
    Instant now() {
        return store.clock().now();
    }
}
