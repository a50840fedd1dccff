package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.identity.Platform;
import dev.rapport.redis.Partitions;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.MessageForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.work.Backlog;
import dev.rapport.work.Nudge;
import io.lettuce.core.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is in the lanes in Redis. Looking costs a few commands for each partition: for a look now and then. */
public final class RedisBacklog implements Backlog {
    private static final RedisScript UNPARK = RedisScripts.load("unpark");
    private static final byte[] NOTHING = new byte[0];

    private final RedisStore store;
    private final Nudge nudge;

    /** @param nudge told of what was released */
    public RedisBacklog(RedisStore store, Nudge nudge) {
        this.store = store;
        this.nudge = nudge;
    }

    @Override
    public Depth work() {
        return depth(LaneKeys.WORK, store.clock().now());
    }

    @Override
    public Depth messages() {
        return depth(LaneKeys.MESSAGES, store.clock().storeTime());
    }

    @Override
    public Map<Platform, Count> platforms() {
        return new PlatformCounts(store).count(lane(LaneKeys.MESSAGES));
    }

    private Depth depth(String lane, Instant now) {
        var keys = lane(lane);
        long due = sum(due(store, keys, now));
        long parked = sum(parked(store, keys));
        return new Depth(due, due == 0 ? Duration.ZERO : late(keys, now), parked);
    }

    static List<Long> due(RedisStore store, List<LaneKeys> partitions, Instant now) {
        var past = Range.<Long>unbounded().lte(now.toEpochMilli() + Lane.SLACK_MILLIS);
        return store.calls()
                .callAll(redis -> partitions.stream()
                        .map(key -> redis.zcount(key.due(), past))
                        .toList());
    }

    static List<Long> parked(RedisStore store, List<LaneKeys> partitions) {
        return store.calls()
                .callAll(redis -> partitions.stream()
                        .map(key -> redis.zcard(key.parked()))
                        .toList());
    }

    private Duration late(List<LaneKeys> keys, Instant now) {
        var oldest = store
                .calls()
                .callAll(redis -> keys.stream()
                        .map(key -> redis.zrangeWithScores(key.due(), 0, 0))
                        .toList())
                .stream()
                .filter(head -> !head.isEmpty())
                .mapToLong(head -> (long) head.getFirst().getScore())
                .min();
        var late = Duration.ofMillis(now.toEpochMilli() - oldest.orElse(now.toEpochMilli()));
        return late.isNegative() ? Duration.ZERO : late;
    }

    @Override
    public int release() {
        var now = bytes(store.clock().now().toEpochMilli());
        int released = 0;
        for (var keys : lane(LaneKeys.WORK)) {
            for (var id : parked(keys)) {
                released += unpark(keys, id, now, NOTHING);
            }
        }
        for (var keys : lane(LaneKeys.MESSAGES)) {
            for (var id : parked(keys)) {
                released += unpark(keys, id, NOTHING, unfailed(keys, text(id)));
            }
        }
        if (released > 0) {
            nudge.now();
        }
        return released;
    }

    private List<byte[]> parked(LaneKeys keys) {
        return store.calls().call(redis -> redis.zrange(keys.parked(), 0, -1));
    }

    private int unpark(LaneKeys keys, byte[] id, byte[] due, byte[] progress) {
        var answer = UNPARK.run(
                store.calls(),
                List.of(keys.due(), keys.parked(), keys.items(), keys.progress()),
                List.of(id, due, progress));
        return (int) number(answer.getFirst());
    }

    /** What is known of a message stays known, above all whether it may have arrived; only its failures are forgotten. */
    private byte[] unfailed(LaneKeys keys, String id) {
        byte[] sealed = store.calls().call(redis -> redis.hget(keys.progress(), id));
        if (sealed == null) {
            return NOTHING;
        }
        var place = LaneKeys.place(keys.progress(), id);
        var progress = StoredJson.read(store.sealer().open(sealed, place), MessageForm.ProgressForm.class)
                .progress();
        return store.sealer().seal(StoredJson.write(MessageForm.ProgressForm.of(progress.afresh())), place);
    }

    private List<LaneKeys> lane(String lane) {
        return IntStream.range(0, Partitions.COUNT)
                .mapToObj(partition -> LaneKeys.of(store.keys(), lane, partition))
                .toList();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(count -> count).sum();
    }
}
