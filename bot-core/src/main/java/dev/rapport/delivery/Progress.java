package dev.rapport.delivery;

import dev.rapport.identity.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come.
 *
 * @param where the conversation it goes to, secured before the first attempt; null before that
 * @param inDoubtSince when the first attempt began of which nobody knows whether it arrived, in the store's own time; null
 *     if there is none
 * @param failures attempts that came to nothing; being told to wait is none
 */
public record Progress(@Nullable Address where, @Nullable Instant inDoubtSince, int failures) {
    public static final Progress NEW = new Progress(null, null, 0);

    /** An attempt begins: from now on it may have arrived. An earlier doubt stays. */
    public Progress attempting(Address to, Instant at) {
        return new Progress(to, inDoubtSince == null ? at : inDoubtSince, failures);
    }

    /** It is certain that nothing has arrived. */
    public Progress settled() {
        return new Progress(where, null, failures);
    }

    /** Its failures are forgotten; a doubt stays. */
    public Progress afresh() {
        return new Progress(where, inDoubtSince, 0);
    }

    /** One attempt more came to nothing. */
    public Progress failed() {
        return new Progress(where, inDoubtSince, failures + 1);
    }
}
