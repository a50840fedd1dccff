package dev.rapport.redis;

import dev.rapport.exchange.Commons;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.testkit.TestRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestRedis.class)
class SingleServerCommonsIT extends CommonsContract {
    private RedisStore store;

    @BeforeEach
    void open(RedisStore fresh) {
        store = fresh;
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
