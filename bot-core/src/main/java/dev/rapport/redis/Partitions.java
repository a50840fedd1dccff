package dev.rapport.redis;

import io.lettuce.core.cluster.SlotHash;
import java.nio.charset.StandardCharsets;

/**
 * The 256 partitions. Each has a hash tag whose Redis Cluster slot lies in its own 64 of the 16,384 slots, so that any
 * number of masters gets its even share. The tags are part of what is stored and never change.
 */
public final class Partitions {
    public static final int COUNT = 256;
    private static final int WIDTH = SlotHash.SLOT_COUNT / COUNT;
    private static final String[] TAGS = shortestTags();

    private Partitions() {}

    /** The first number, written in base 36, that falls into each partition's slots. */
    private static String[] shortestTags() {
        var tags = new String[COUNT];
        for (int found = 0, number = 0; found < COUNT; number++) {
            var tag = Integer.toString(number, Character.MAX_RADIX);
            var partition = SlotHash.getSlot(tag.getBytes(StandardCharsets.US_ASCII)) / WIDTH;
            if (tags[partition] == null) {
                tags[partition] = tag;
                found++;
            }
        }
        return tags;
    }

    static String tag(int partition) {
        return TAGS[partition];
    }

    /** Where a key is whose hash tag is a partition's. */
    static int of(String key) {
        return SlotHash.getSlot(key) / WIDTH;
    }

    /** @param hash evenly distributed */
    static int of(byte[] hash) {
        return Byte.toUnsignedInt(hash[hash.length - 1]);
    }
}
