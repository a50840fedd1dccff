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
import io.lettuce.core.RedisNoScriptException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One script for what is kept in a member's partition; sent together with a look at their network. */
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
        return members.lastNetwork(known)
                .flatMap(network -> networks.look(network, change))
                .map(look -> together(arriving, look, known, asked))
                .orElseGet(() -> arrival(arriving.run(store.calls()), known, asked, null));
    }

    private Arrival together(RedisScript.Call arriving, RedisNetworkStore.Look look, String known, String asked) {
        try {
            var answers = store.all(() -> List.of(arriving.command(), look.revision(), look.mark()));
            @SuppressWarnings("unchecked")
            var arrived = (List<Object>) answers.getFirst();
            return arrival(arrived, known, asked, look.opened((byte[]) answers.get(1), (byte[]) answers.get(2)));
        } catch (RedisNoScriptException unknown) {
            return arrival(arriving.run(store.calls()), known, asked, null);
        }
    }

    private Arrival arrival(List<Object> answer, String known, String asked, @Nullable Opened opened) {
        return new Arrival(
                Duration.ofMillis(number(answer.get(0))),
                members.opened((byte @Nullable []) answer.get(1), known),
                pending.opened((byte @Nullable []) answer.get(2), asked),
                opened);
    }
}
