package dev.rapport.redis.member;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.change.Arrivals;
import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.network.RedisNetworkStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One script for what is kept in a member's partition; sent together with the one that opens their network. */
public final class RedisArrivals implements Arrivals {
    private static final String KIND = "limit";
    private static final RedisScript LIMIT = RedisScripts.load("limit");

    private final RedisStore store;
    private final RedisNetworkStore networks;
    private final RedisMemberStore members;
    private final RedisPendingStore pending;
    private final List<byte[]> limit;

    /**
     * @param networks asked at the same time
     * @param burst how many may come at once, at least 1
     * @param refill after how long one more may come
     */
    public RedisArrivals(RedisStore store, RedisNetworkStore networks, int burst, Duration refill) {
        this.store = store;
        this.networks = networks;
        this.members = new RedisMemberStore(store);
        this.pending = new RedisPendingStore(store);
        this.limit = List.of(bytes(burst), bytes(refill.toMillis()));
    }

    @Override
    public Arrival arrive(MemberId member, ChangeId change) {
        var own = MemberKeys.of(store.keys(), member);
        var known = own.key(RedisMemberStore.KIND);
        var asked = own.key(RedisPendingStore.KIND);
        var arriving = new RedisScript.Call(LIMIT, List.of(own.key(KIND), known, asked), limit);
        var opening = members.lastNetwork(known)
                .map(network -> networks.opening(network, change))
                .orElse(null);
        if (opening == null) {
            return arrival(arriving.run(store.calls()), known, asked, null);
        }
        var answers = RedisScript.runBoth(store.calls(), arriving, opening.question());
        return arrival(answers.getFirst(), known, asked, opening.answered(answers.getLast()));
    }

    private Arrival arrival(List<Object> answer, String known, String asked, @Nullable Opened opened) {
        return new Arrival(
                Duration.ofMillis(number(answer.get(0))),
                members.opened((byte @Nullable []) answer.get(1), known),
                pending.opened((byte @Nullable []) answer.get(2), asked),
                opened);
    }
}
