package dev.rapport.redis;

import dev.rapport.testkit.TestRedis;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestRedis.class)
class SingleServerQueueIT extends QueueContract {
    private RedisStore store;
    private StoredHere here;

    @BeforeEach
    void open(RedisStore fresh) {
        store = fresh;
        here = StoredHere.on(fresh);
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
