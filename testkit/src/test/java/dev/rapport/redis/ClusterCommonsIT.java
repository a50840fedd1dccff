package dev.rapport.redis;

import dev.rapport.exchange.Commons;
import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** No script leaves its slot: what works on a single server works on three masters. */
class ClusterCommonsIT extends CommonsContract {
    private static TestCluster cluster;
    private static RedisClusterClient client;
    private RedisStore store;

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
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Commons here() {
        return new RedisCommons(store);
    }

    @Override
    Commons elsewhere() {
        return new RedisCommons(store);
    }
}
