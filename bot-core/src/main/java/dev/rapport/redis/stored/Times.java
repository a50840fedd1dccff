package dev.rapport.redis.stored;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as short text: milliseconds since 1970, or ISO-8601 where there is a finer part. */
final class Times {
    private static final int NANOS_A_MILLI = 1_000_000;

    private Times() {}

    static String text(Instant instant) {
        return instant.getNano() % NANOS_A_MILLI == 0 ? Long.toString(instant.toEpochMilli()) : instant.toString();
    }

    static @Nullable String textOrNull(@Nullable Instant instant) {
        return instant == null ? null : text(instant);
    }

    static Instant instant(String text) {
        return text.indexOf('T') < 0 ? Instant.ofEpochMilli(Long.parseLong(text)) : Instant.parse(text);
    }

    static @Nullable Instant instantOrNull(@Nullable String text) {
        return text == null ? null : instant(text);
    }
}
