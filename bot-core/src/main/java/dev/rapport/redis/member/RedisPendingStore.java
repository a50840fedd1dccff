package dev.rapport.redis.member;

import dev.rapport.change.PendingStore;
import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.network.PersonKeys;
import dev.rapport.redis.stored.PendingForm;
import dev.rapport.redis.stored.StoredJson;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions that were asked back, in Redis, for a day. */
public final class RedisPendingStore implements PendingStore {
    private static final Duration KEPT = Duration.ofHours(24);
    private final RedisStore store;

    public RedisPendingStore(RedisStore store) {
        this.store = store;
    }

    @Override
    public void ask(NetworkId network, Pending question) {
        var key = key(network);
        var sealed = store.sealer().seal(StoredJson.write(PendingForm.of(question)), key);
        store.calls().call(redis -> redis.psetex(key, KEPT.toMillis(), sealed));
    }

    @Override
    public Optional<Pending> pending(NetworkId network) {
        var key = key(network);
        return opened(store.calls().call(redis -> redis.get(key)), key);
    }

    Optional<Pending> opened(byte @Nullable [] stored, String key) {
        return Optional.ofNullable(stored)
                .map(value -> StoredJson.read(store.sealer().open(value, key), PendingForm.class)
                        .pending());
    }

    @Override
    public void forget(NetworkId network) {
        store.calls().call(redis -> redis.del(key(network)));
    }

    private String key(NetworkId network) {
        return PersonKeys.of(store.keys(), network).asked();
    }
}
