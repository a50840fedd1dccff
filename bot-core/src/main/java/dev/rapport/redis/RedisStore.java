package dev.rapport.redis;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.MovableClock;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Everything that reads or writes Redis shares this: one connection, one naming, one seal, one clock. Usable at once;
 * until Redis is there every call says {@link dev.rapport.platform.StoreUnavailable}.
 */
public final class RedisStore implements AutoCloseable {
    private static final Consumer<MovableClock> ANYBODY = clock -> {};

    private final RedisKeys keys;
    private final Sealer sealer;
    private final boolean cluster;
    private final RedisConnection connection;
    private final RedisCalls calls;
    private final RedisDomainClock clock;

    private RedisStore(
            AbstractRedisClient client,
            MasterSecret secret,
            String prefix,
            MachineClock machine,
            Consumer<MovableClock> admission) {
        cluster = client instanceof RedisClusterClient;
        keys = new RedisKeys(prefix, new KeyedHash(secret));
        sealer = new Sealer(secret);
        connection = RedisConnection.open(client, first -> {
            new SecretSentinel(first, keys, sealer).check();
            admission.accept(new RedisDomainClock(first, keys, machine));
        });
        calls = new RedisCalls(connection::commands, connection::told);
        clock = new RedisDomainClock(calls, keys, machine);
    }

    /** @param client Lettuce's own, for a single server, Sentinel or a Cluster; stays the caller's to close, after this */
    public static RedisStore open(AbstractRedisClient client, MasterSecret secret) {
        return open(client, secret, ANYBODY);
    }

    /**
     * @param admission looks at the store's clock before anybody else may use the store, whenever that is first reached; throws
     *     {@link CannotStart} to keep it closed
     */
    public static RedisStore open(AbstractRedisClient client, MasterSecret secret, Consumer<MovableClock> admission) {
        return new RedisStore(client, secret, "rapport", MachineClock.OWN, admission);
    }

    /** @param prefix what every key begins with; several stores in one Redis stay apart by it */
    public static RedisStore open(AbstractRedisClient client, MasterSecret secret, String prefix) {
        return open(client, secret, prefix, MachineClock.OWN);
    }

    static RedisStore open(AbstractRedisClient client, MasterSecret secret, String prefix, MachineClock machine) {
        return new RedisStore(client, secret, prefix, machine, ANYBODY);
    }

    /**
     * Waits for the first contact; false where Redis is not there in time, which is no reason not to start.
     *
     * @throws CannotStart where the store was sealed with another secret, or the admission refused
     */
    public boolean awaitReady(Duration atMost) {
        return connection.awaitReady(atMost);
    }

    /** Whether there was a first contact. Before it nothing can be asked of the store, and that is logged once already. */
    public boolean wasReached() {
        return connection.wasReady();
    }

    /** For readiness: asks Redis now. @throws dev.rapport.platform.StoreUnavailable where it does not answer */
    public void ping() {
        calls.call(redis -> redis.ping());
    }

    /** Whether keys of different partitions are on different servers. */
    public boolean isCluster() {
        return cluster;
    }

    public RedisCalls calls() {
        return calls;
    }

    public RedisKeys keys() {
        return keys;
    }

    public Sealer sealer() {
        return sealer;
    }

    public RedisDomainClock clock() {
        return clock;
    }

    @Override
    public void close() {
        connection.close();
    }
}
