package dev.rapport.benchmarks.node;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The writes of many commits, one after the other without their scripts: much faster, for entries that are new. */
final class PlainWrites {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final int AT_ONCE = 400;

    private final RedisStore store;
    private final List<Write> pending = new ArrayList<>();

    PlainWrites(RedisStore store) {
        this.store = store;
    }

    /** Command, key, arguments. */
    private record Write(String command, String key, List<byte[]> values) {}

    /**
     * Takes what puts something in; there is nothing yet to be removed.
     *
     * @param now what stands in the place of the script's own time
     */
    void add(ScriptWrites writes, Instant now) {
        var time = bytes(now.toEpochMilli());
        var data = writes.arguments(List.of());
        for (int i = 0; i < data.size(); ) {
            // number of arguments, command, place of the key from 1, arguments
            int end = i + 3 + (int) number(data.get(i));
            var command = text(data.get(i + 1));
            if (command.equals("HSET") || command.equals("ZADD")) {
                var values = data.subList(i + 3, end).stream()
                        .map(value -> Arrays.equals(value, ScriptWrites.NOW) ? time : value)
                        .toList();
                pending.add(new Write(command, writes.keys().get((int) number(data.get(i + 2)) - 1), values));
            }
            i = end;
        }
        if (pending.size() >= AT_ONCE) {
            flush();
        }
    }

    void flush() {
        Patience.with(() -> store.calls()
                .callAll(redis ->
                        pending.stream().map(write -> send(redis, write)).toList()));
        pending.clear();
    }

    private static RedisFuture<Long> send(RedisClusterAsyncCommands<String, byte[]> redis, Write write) {
        var arguments = new CommandArgs<>(CODEC).addKey(write.key());
        write.values().forEach(arguments::add);
        return redis.dispatch(CommandType.valueOf(write.command()), new IntegerOutput<>(CODEC), arguments);
    }
}
