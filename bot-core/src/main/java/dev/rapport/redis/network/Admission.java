package dev.rapport.redis.network;

import java.util.List;

/**
 * On what terms a change is let in whose owner has not arrived: one is taken from their bucket, and the question that is open
 * must be the one that was expected.
 *
 * @param bucket how many it holds, and milliseconds until one more is in
 * @param question as it is stored, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Admission(PersonKeys keys, List<byte[]> bucket, byte[] question) {
    /** As the commit script takes them. */
    List<byte[]> arguments() {
        return List.of(bucket.getFirst(), bucket.getLast(), question);
    }
}
