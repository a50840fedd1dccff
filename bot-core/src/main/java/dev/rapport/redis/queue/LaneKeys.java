package dev.rapport.redis.queue;

import dev.rapport.redis.RedisKeys;
import java.util.List;

/**
 * The keys of one lane in one partition.
 *
 * @param due entry ids by the millisecond from which they can be claimed
 * @param leases ids of claimed entries by the end of their lease
 * @param items the sealed entries by id; a message has its {@link PlatformMark} in front
 * @param claims who holds an entry, how often it was claimed, when it was due
 * @param progress sealed, how far a message has come
 * @param parked ids of what failed too often, by when
 * @param slots by id: the slot for sending of a message that waits for it, or that it was tried
 */
record LaneKeys(String due, String leases, String items, String claims, String progress, String parked, String slots) {
    static final String WORK = "work";
    static final String MESSAGES = "out";

    static LaneKeys of(RedisKeys keys, String lane, int partition) {
        return new LaneKeys(
                keys.inPartition(partition, lane + ":due"),
                keys.inPartition(partition, lane + ":leases"),
                keys.inPartition(partition, lane + ":items"),
                keys.inPartition(partition, lane + ":claims"),
                keys.inPartition(partition, lane + ":progress"),
                keys.inPartition(partition, lane + ":parked"),
                keys.inPartition(partition, lane + ":slots"));
    }

    List<String> all() {
        return List.of(due, leases, items, claims, progress, parked, slots);
    }

    /** What an entry is sealed with, so that it opens nowhere else. */
    static String place(String key, String id) {
        return key + "|" + id;
    }
}
