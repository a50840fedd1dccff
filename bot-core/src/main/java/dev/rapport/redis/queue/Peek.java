package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.number;

import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Heads.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A look at what comes first in each partition of a lane, in one round trip. */
final class Peek {
    private static final RedisScript PEEK = RedisScripts.load("peek");

    private final RedisStore store;
    private final List<LaneKeys> partitions;

    Peek(RedisStore store, List<LaneKeys> partitions) {
        this.store = store;
        this.partitions = partitions;
    }

    /** @param key of a sorted set; partitions in which it is empty are left out */
    List<Head> heads(Function<LaneKeys, String> key) {
        var keys = partitions.stream().map(key).toList();
        var scores = store.isCluster() ? scoresOneByOne(keys) : PEEK.run(store.calls(), keys, List.of());
        return IntStream.range(0, scores.size())
                .filter(partition -> scores.get(partition) != null)
                .mapToObj(partition -> new Head(partition, number(scores.get(partition))))
                .toList();
    }

    /** The keys are in many slots. */
    private List<@Nullable Object> scoresOneByOne(List<String> keys) {
        var scores = new ArrayList<@Nullable Object>();
        store.calls()
                .callAll(redis -> keys.stream()
                        .map(key -> redis.zrangeWithScores(key, 0, 0))
                        .toList())
                .forEach(head -> scores.add(
                        head.isEmpty() ? null : (long) head.getFirst().getScore()));
        return scores;
    }
}
