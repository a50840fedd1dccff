package dev.rapport.redis.member;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.change.RateLimiter;
import dev.rapport.identity.MemberId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import java.time.Duration;
import java.util.List;

/** A bucket per member, in Redis and on Redis time. */
public final class RedisRateLimiter implements RateLimiter {
    private static final RedisScript LIMIT = RedisScripts.load("limit");

    private final RedisStore store;
    private final int burst;
    private final Duration refill;

    /**
     * @param burst how many may come at once, at least 1
     * @param refill after how long one more may come
     */
    public RedisRateLimiter(RedisStore store, int burst, Duration refill) {
        this.store = store;
        this.burst = burst;
        this.refill = refill;
    }

    @Override
    public Duration take(MemberId member) {
        var key = MemberKeys.of(store.keys(), member).key("limit");
        var wait = LIMIT.run(store.calls(), List.of(key), List.of(bytes(burst), bytes(refill.toMillis())));
        return Duration.ofMillis(number(wait.getFirst()));
    }
}
