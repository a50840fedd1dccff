package dev.rapport.command.argument;

import org.jspecify.annotations.Nullable;

/** A value read from tokens, and the place after the last one it used. */
record Match<T>(T value, int end) {

    /** The match that reached further; the first one where both reached the same place. */
    static <T> @Nullable Match<T> longer(@Nullable Match<T> first, @Nullable Match<T> second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.end > first.end ? second : first;
    }
}
