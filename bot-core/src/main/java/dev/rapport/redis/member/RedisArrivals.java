package dev.rapport.redis.member;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.change.Arrivals;
import dev.rapport.identity.MemberId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One script, and so one round trip, for what is kept in a member's partition. */
public final class RedisArrivals implements Arrivals {
    private static final String KIND = "limit";
    private static final RedisScript LIMIT = RedisScripts.load("limit");

    private final RedisStore store;
    private final RedisMemberStore members;
    private final RedisPendingStore pending;
    private final List<byte[]> limit;

    /**
     * @param burst how many may come at once, at least 1
     * @param refill after how long one more may come
     */
    public RedisArrivals(RedisStore store, int burst, Duration refill) {
        this.store = store;
        this.members = new RedisMemberStore(store);
        this.pending = new RedisPendingStore(store);
        this.limit = List.of(bytes(burst), bytes(refill.toMillis()));
    }

    @Override
    public Arrival arrive(MemberId member) {
        var own = MemberKeys.of(store.keys(), member);
        var known = own.key(RedisMemberStore.KIND);
        var asked = own.key(RedisPendingStore.KIND);
        var answer = LIMIT.run(store.calls(), List.of(own.key(KIND), known, asked), limit);
        return new Arrival(
                Duration.ofMillis(number(answer.get(0))),
                members.opened((byte @Nullable []) answer.get(1), known),
                pending.opened((byte @Nullable []) answer.get(2), asked));
    }
}
