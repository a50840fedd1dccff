package dev.rapport.redis.queue;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.redis.RedisKeys;

/**
 * Where a claimed message is.
 *
 * @param id its name in its lane
 * @param here the partition it was claimed in
 */
record Whereabouts(String id, int here) {
    static Whereabouts of(RedisKeys keys, ClaimedMessage claimed) {
        var owner = keys.of("net", claimed.owner().value());
        return new Whereabouts(QueueWrites.id(owner, keys, claimed.message().key()), owner.partition());
    }
}
