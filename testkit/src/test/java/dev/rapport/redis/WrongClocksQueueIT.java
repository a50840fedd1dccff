package dev.rapport.redis;

import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A machine whose clock is wrong harms nothing: one node a minute ahead, one a minute behind, on one Redis. */
@ExtendWith(TestRedis.class)
class WrongClocksQueueIT extends QueueContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final MasterSecret SECRET = MasterSecret.of("two nodes that do not agree on the time");

    private final String prefix = "t" + UUID.randomUUID();
    private final List<RedisStore> nodes = new ArrayList<>();
    private RedisClient client;
    private RedisStore ahead;
    private RedisStore behind;
    private StoredHere here;

    @BeforeEach
    void open(Endpoint redis) {
        client = RedisOptions.single("127.0.0.1", redis.port(), redis.password());
        ahead = node(Duration.ofMinutes(1));
        behind = node(Duration.ofMinutes(-1));
        here = StoredHere.on(ahead);
    }

    @AfterEach
    void close() {
        nodes.forEach(RedisStore::close);
        client.shutdown();
    }

    private RedisStore node(Duration wrongBy) {
        var store = RedisStore.open(client, SECRET, prefix, new WrongBy(wrongBy));
        nodes.add(store);
        if (!store.awaitReady(PATIENCE)) {
            throw new IllegalStateException("the test's Redis is not ready");
        }
        return store;
    }

    private record WrongBy(Duration difference) implements MachineClock {
        @Override
        public long nanos() {
            return OWN.nanos() + difference.toNanos();
        }

        @Override
        public long wallMillis() {
            return OWN.wallMillis() + difference.toMillis();
        }
    }

    @Override
    StoredHere here() {
        return here;
    }

    @Override
    StoredHere elsewhere() {
        return StoredHere.on(behind);
    }

    @Override
    Instant now() {
        return ahead.clock().now();
    }
}
