package dev.rapport.redis;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.MovableClock;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final List<Pipeline> pipelines;
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
        pipelines = Stream.generate(() -> new Pipeline(connection::open))
                .limit(cluster ? Partitions.COUNT : 1)
                .toList();
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

    /**
     * The value of a key, or null. Many may ask at once: it is asked for together with what others ask of the same server.
     */
    public byte @Nullable [] get(String key) {
        return together(key, () -> valueOf(key));
    }

    /** The value of a key; to be sent with {@link #all}. */
    public static RedisCommand<String, byte[], byte[]> valueOf(String key) {
        return new Command<>(
                CommandType.GET,
                new ValueOutput<>(RedisConnection.CODEC),
                new CommandArgs<>(RedisConnection.CODEC).addKey(key));
    }

    /** What a command answers, sent together with those of others. @param command makes a new one for each attempt */
    <T> T together(String key, Supplier<RedisCommand<String, byte[], T>> command) {
        var pipeline = pipelines.get(cluster ? Partitions.of(key) : 0);
        return calls.call(_ -> pipeline.send(command.get()));
    }

    /** What commands that only read answer, in their order; they go out in one write. @param commands makes new ones for each attempt */
    public List<@Nullable Object> all(Supplier<List<RedisCommand<String, byte[], ?>>> commands) {
        return calls.callAll(_ -> {
            var asked = commands.get().stream().map(AsyncCommand::new).toList();
            connection.open().dispatch(asked);
            return asked;
        });
    }

    /** What a command answers and the value of a key, of whichever partition; they go out in one write. */
    <T> CompletionStage<RedisScript.WithValue<T>> withValue(RedisCommand<String, byte[], T> command, String key) {
        var answer = new AsyncCommand<>(command);
        var value = new AsyncCommand<>(valueOf(key));
        connection.open().dispatch(List.of(answer, value));
        return answer.thenCombine(value, RedisScript.WithValue::new);
    }

    /** To be sent with {@link #all}. */
    public RedisCommand<String, byte[], byte[]> hget(String key, String field) {
        return new Command<>(
                CommandType.HGET,
                new ValueOutput<>(RedisConnection.CODEC),
                new CommandArgs<>(RedisConnection.CODEC).addKey(key).addKey(field));
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
