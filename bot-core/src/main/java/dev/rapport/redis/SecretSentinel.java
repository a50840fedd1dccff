package dev.rapport.redis;

import dev.rapport.platform.CannotStart;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;

/** A sealed word in the store that only the right secret opens: tells a wrong one before anything is read or written. */
final class SecretSentinel {
    private static final byte[] WORD = "rapport".getBytes(StandardCharsets.UTF_8);
    private final RedisCalls calls;
    private final Sealer sealer;
    private final String key;

    SecretSentinel(RedisCalls calls, RedisKeys keys, Sealer sealer) {
        this.calls = calls;
        this.sealer = sealer;
        this.key = keys.inPartition(0, "sentinel");
    }

    /**
     * Leaves the word in a new store.
     *
     * @throws CannotStart where the store was sealed with another secret
     * @throws dev.rapport.platform.StoreUnavailable where that cannot be told now
     */
    void check() {
        var sealed = sealer.seal(WORD, key);
        calls.call(redis -> redis.set(key, sealed, SetArgs.Builder.nx()));
        try {
            sealer.open(calls.call(redis -> redis.get(key)), key);
        } catch (SealBroken wrong) {
            throw new CannotStart(
                    "The store was sealed with another key: set RAPPORT_SECRET_KEY to the one it was first"
                            + " started with (embedded: put the file secret.key back), or use an empty Redis.",
                    wrong);
        }
    }
}
