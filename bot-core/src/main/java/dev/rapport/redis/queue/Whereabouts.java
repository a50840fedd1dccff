package dev.rapport.redis.queue;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.redis.RedisKeys;

/**
 * Where a claimed message is, and where it may be.
 *
 * @param id its name in its lane
 * @param here the partition it was claimed in
 * @param owner the partition it entered in
 * @param workspace the partition in which messages to its workspace wait for their slots
 */
record Whereabouts(String id, int here, int owner, int workspace) {
    static Whereabouts of(RedisKeys keys, ClaimedMessage claimed) {
        var owner = keys.of("net", claimed.owner().value());
        var token = claimed.token();
        return new Whereabouts(
                QueueWrites.id(owner, keys, claimed.message().key()),
                Integer.parseInt(token, token.lastIndexOf('-') + 1, token.length(), 10),
                owner.partition(),
                QueueWrites.workspace(keys, claimed.message().to().workspace()).partition());
    }

    /**
     * Names its partition. Of a move that a crash cut short both copies are claimed, perhaps in one go: with one token for
     * both, each would pass for the other, and the message would be sent twice.
     */
    static String token(String any, int partition) {
        return any + "-" + partition;
    }
}
