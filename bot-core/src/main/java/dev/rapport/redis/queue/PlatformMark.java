package dev.rapport.redis.queue;

import dev.rapport.identity.Platform;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In front of a sealed message, in the clear: which platform it goes to, so that what waits can be counted without being
 * opened. What was kept before there were marks begins with the 1 of Tink instead, and opens as it did.
 */
final class PlatformMark {
    private PlatformMark() {}

    private static byte of(Platform platform) {
        return switch (platform) {
            case SLACK -> 'S';
            case TEAMS -> 'T';
            case PLAYGROUND -> 'P';
        };
    }

    /** The platform that a mark stands for; empty for the first byte of what bears none. */
    static Optional<Platform> platform(byte first) {
        return Stream.of(Platform.values())
                .filter(platform -> of(platform) == first)
                .findFirst();
    }

    static byte[] put(Platform platform, byte[] sealed) {
        var marked = new byte[sealed.length + 1];
        marked[0] = of(platform);
        System.arraycopy(sealed, 0, marked, 1, sealed.length);
        return marked;
    }

    /** What is sealed, with a mark in front of it or without. */
    static byte[] taken(byte[] kept) {
        return kept.length > 0 && platform(kept[0]).isPresent() ? Arrays.copyOfRange(kept, 1, kept.length) : kept;
    }
}
