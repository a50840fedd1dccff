package dev.rapport.redis.queue;

import dev.rapport.redis.RedisKeys;
import java.util.List;

/**
 * Where it is kept what became of one owner's messages in one partition.
 *
 * @param entries by message id: milliseconds of waiting, a colon, the sealed entry
 * @param written the message ids by when
 */
record LogKeys(String entries, String written) {
    /** @param owner the owner's name in keys */
    static LogKeys of(RedisKeys keys, int partition, String owner) {
        return new LogKeys(
                keys.inPartition(partition, "log") + ":" + owner, keys.inPartition(partition, "logged") + ":" + owner);
    }

    List<String> all() {
        return List.of(entries, written);
    }
}
