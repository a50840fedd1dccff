package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No script leaves its slot: what works on a single server works on three masters. */
class ClusterStoreIT extends StoreContract {
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

    @Test
    void everyMasterGetsItsShare() throws IOException {
        IntStream.range(0, 300)
                .forEach(i -> store.calls()
                        .call(redis ->
                                redis.set(store.keys().of("x", "owner " + i).key("x"), new byte[1])));
        assertThat(cluster.keys()).allMatch(keys -> keys > 60);
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
