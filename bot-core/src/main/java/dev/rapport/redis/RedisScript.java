package dev.rapport.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One Lua script of ours, sent by its digest and whole only where the server does not know it yet. */
public final class RedisScript {
    private final String source;
    private final String digest;

    RedisScript(String source, String digest) {
        this.source = source;
        this.digest = digest;
    }

    /** What the server knows it by. */
    public String digest() {
        return digest;
    }

    /**
     * Runs it; the keys are all in one slot.
     *
     * @return what the script returns: nested lists of byte arrays, Longs and nulls
     */
    public List<Object> run(RedisCalls calls, List<String> keys, List<byte[]> arguments) {
        try {
            return calls.call(redis -> byDigest(redis, keys, arguments));
        } catch (RedisNoScriptException unknown) {
            return calls.call(redis -> whole(redis, keys, arguments));
        }
    }

    /** As {@link #run}, sent together with what others ask of the same server at the same time. */
    public List<Object> runTogether(RedisStore store, List<String> keys, List<byte[]> arguments) {
        try {
            return store.together(keys.getFirst(), () -> command(keys, arguments));
        } catch (RedisNoScriptException unknown) {
            return store.calls().call(redis -> whole(redis, keys, arguments));
        }
    }

    private RedisCommand<String, byte[], List<Object>> command(List<String> keys, List<byte[]> arguments) {
        return new Command<>(
                CommandType.EVALSHA,
                new NestedMultiOutput<>(RedisConnection.CODEC),
                new CommandArgs<>(RedisConnection.CODEC)
                        .add(digest)
                        .add(keys.size())
                        .addKeys(keys)
                        .addValues(arguments));
    }

    /** A script with what it is to work on. */
    public record Call(RedisScript script, List<String> keys, List<byte[]> arguments) {
        /** @see RedisScript#run */
        public List<Object> run(RedisCalls calls) {
            return script.run(calls, keys, arguments);
        }

        /** To be sent together with others; unknown to the server, it fails with NOSCRIPT. */
        public RedisCommand<String, byte[], List<Object>> command() {
            return script.command(keys, arguments);
        }

        private RedisFuture<List<Object>> byDigest(RedisClusterAsyncCommands<String, byte[]> redis) {
            return script.byDigest(redis, keys, arguments);
        }

        private RedisFuture<List<Object>> whole(RedisClusterAsyncCommands<String, byte[]> redis) {
            return script.whole(redis, keys, arguments);
        }
    }

    /** As {@link Call#run}, for a call that seals: put together and sent where sealing is cheap, in one wait. */
    public static List<Object> run(RedisStore store, Supplier<Call> sealing) {
        var where = store.sealer().where();
        try {
            return store.calls().call(where, sealing, (redis, call) -> call.byDigest(redis));
        } catch (RedisNoScriptException unknown) {
            return store.calls().call(where, sealing, (redis, call) -> call.whole(redis));
        }
    }

    /** As {@link #run(RedisStore, Supplier)}, with the value of a key, of whichever partition, that is read in the same write. */
    public static WithValue<List<Object>> runWithValue(RedisStore store, String key, Supplier<Call> sealing) {
        var where = store.sealer().where();
        try {
            return store.calls().call(where, sealing, (_, call) -> store.withValue(call.command(), key));
        } catch (RedisNoScriptException unknown) {
            return new WithValue<>(
                    store.calls().call(where, sealing, (redis, call) -> call.whole(redis)), store.get(key));
        }
    }

    /**
     * What a script answers, and a value beside it.
     *
     * @param value null where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record WithValue<T>(T answer, byte @Nullable [] value) {}

    /** The script by its digest alone, to be sent together with others; unknown to the server, it fails with NOSCRIPT. */
    public RedisFuture<List<Object>> byDigest(
            RedisClusterAsyncCommands<String, byte[]> redis, List<String> keys, List<byte[]> arguments) {
        return redis.evalsha(
                digest, ScriptOutputType.MULTI, keys.toArray(String[]::new), arguments.toArray(byte[][]::new));
    }

    private RedisFuture<List<Object>> whole(
            RedisClusterAsyncCommands<String, byte[]> redis, List<String> keys, List<byte[]> arguments) {
        return redis.eval(
                source, ScriptOutputType.MULTI, keys.toArray(String[]::new), arguments.toArray(byte[][]::new));
    }
}
