package dev.rapport.benchmarks.bare;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;

/** One {@code HGETALL} and one script that writes: the least a command that remembers something costs. */
final class CountingCommand {
    private static final String SCRIPT = """
            local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
            redis.call('HSET', KEYS[1], 'last', ARGV[1])
            return count
            """;

    private final RedisCommands<String, String> redis;
    private final String digest;

    CountingCommand(StatefulRedisConnection<String, String> connection) {
        redis = connection.sync();
        digest = redis.scriptLoad(SCRIPT);
    }

    Response answer(SlashCommandRequest request, SlashCommandContext context) {
        var command = request.getPayload();
        var key = "bare:" + command.getUserId();
        var before = redis.hgetall(key);
        long count = redis.evalsha(digest, ScriptOutputType.INTEGER, new String[] {key}, command.getText());
        return context.ack("Noted, number " + count + ". Before it: " + before.getOrDefault("last", "nothing"));
    }
}
