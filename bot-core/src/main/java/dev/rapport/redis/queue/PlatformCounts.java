package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.identity.Platform;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.work.Backlog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts messages by platform. Only partitions in which there are any are looked into, and nothing is opened. */
record PlatformCounts(RedisStore store) {
    /** How many of a partition are looked at: what is measured must not hold up what is measured. */
    private static final int LOOKED_AT = 1_000;

    private static final RedisScript PLATFORMS = RedisScripts.load("platforms");

    /** What was found in one partition. */
    private record Found(Map<Platform, Double> due, Map<Platform, Double> parked) {}

    Map<Platform, Backlog.Count> count(List<LaneKeys> partitions) {
        var now = store.clock().storeTime();
        var due = RedisBacklog.due(store, partitions, now);
        var parked = RedisBacklog.parked(store, partitions);
        var found = IntStream.range(0, partitions.size())
                .filter(partition -> due.get(partition) + parked.get(partition) > 0)
                .mapToObj(partition ->
                        look(partitions.get(partition), now.toEpochMilli(), due.get(partition), parked.get(partition)))
                .toList();
        var counts = new EnumMap<Platform, Backlog.Count>(Platform.class);
        for (var platform : Platform.values()) {
            var count = new Backlog.Count(sum(found, Found::due, platform), sum(found, Found::parked, platform));
            if (count.due() + count.parked() > 0) {
                counts.put(platform, count);
            }
        }
        return counts;
    }

    private static long sum(List<Found> found, Function<Found, Map<Platform, Double>> which, Platform platform) {
        return Math.round(found.stream()
                .mapToDouble(one -> which.apply(one).getOrDefault(platform, 0.0))
                .sum());
    }

    private Found look(LaneKeys keys, long now, long due, long parked) {
        var answer = PLATFORMS.run(
                store.calls(),
                List.of(keys.due(), keys.parked(), keys.items()),
                List.of(bytes(now + Lane.SLACK_MILLIS), bytes(LOOKED_AT)));
        return new Found(shares((List<?>) answer.get(0), due), shares((List<?>) answer.get(1), parked));
    }

    /** @param all how many there are, of which the answer may be a part */
    private static Map<Platform, Double> shares(List<?> answer, long all) {
        var places = IntStream.iterate(0, place -> place < answer.size(), place -> place + 2);
        var numbers = places.boxed()
                .filter(place -> ((byte[]) answer.get(place)).length > 0)
                .collect(Collectors.toMap(
                        place -> ((byte[]) answer.get(place))[0], place -> number(answer.get(place + 1))));
        double looked = numbers.values().stream().mapToLong(number -> number).sum();
        double share = looked < LOOKED_AT ? 1 : Math.max(1, all / looked);
        var shares = new EnumMap<Platform, Double>(Platform.class);
        numbers.forEach((first, number) ->
                PlatformMark.platform(first).ifPresent(platform -> shares.put(platform, number * share)));
        return shares;
    }
}
