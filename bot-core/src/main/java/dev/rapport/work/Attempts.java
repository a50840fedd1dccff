package dev.rapport.work;

import java.util.Optional;
import java.util.function.Supplier;

/** Computes a change again where what it was computed from has moved on meanwhile. */
public final class Attempts {
    private static final int MOST = 6;

    private Attempts() {}

    /**
     * What the first attempt that held came to.
     *
     * @param attempt empty if it is to be made again
     * @throws IllegalStateException after {@value #MOST} that did not hold: what is changed keeps moving, or the claim is
     *     outdated
     */
    public static <T> T untilOneHolds(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < MOST; i++) {
            var result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new IllegalStateException("What is changed kept moving on, or the claim is outdated");
    }
}
