package dev.rapport.redis.queue;

import dev.rapport.redis.RedisKeys;
import java.util.List;

/**
 * The keys of one lane in one partition.
 *
 * @param lane what they begin with
 */
record LaneKeys(String lane) {
    static final String WORK = "work";
    static final String MESSAGES = "out";

    static LaneKeys of(RedisKeys keys, String lane, int partition) {
        return new LaneKeys(keys.inPartition(partition, lane));
    }

    /** Entry ids by the millisecond from which they can be claimed. */
    String due() {
        return lane + ":due";
    }

    /** Ids of claimed entries by the end of their lease. */
    String leases() {
        return lane + ":leases";
    }

    /** The sealed entries by id; a message has its {@link PlatformMark} in front. */
    String items() {
        return lane + ":items";
    }

    /** Who holds an entry, how often it was claimed, when it was due. */
    String claims() {
        return lane + ":claims";
    }

    /** Sealed, how far a message has come. */
    String progress() {
        return lane + ":progress";
    }

    /** Ids of what failed too often, by when. */
    String parked() {
        return lane + ":parked";
    }

    /** By id: the slot for sending of a message that waits for it, or that it was tried. */
    String slots() {
        return lane + ":slots";
    }

    List<String> all() {
        return List.of(due(), leases(), items(), claims(), progress(), parked(), slots());
    }

    /** What an entry is sealed with, so that it opens nowhere else. */
    static String place(String key, String id) {
        return key + "|" + id;
    }
}
