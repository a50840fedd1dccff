package dev.rapport.introduction.series;

import dev.rapport.identity.MemberId;
import dev.rapport.introduction.Grouping;
import java.time.Instant;

/**
 * Something that a round owes one person: told at an hour at which they work, if it still holds then.
 *
 * @param at when they are told, and what comes with it is done
 */
public record Word(MemberId to, About about, Instant at) {
    /** What it is about. */
    public sealed interface About {
        /** Whether it says what comes in this round or the next, and holds only while somebody has nobody. */
        default boolean speaksOfNext() {
            return this instanceof LeftOut || this instanceof StillFree;
        }

        /** Nobody is there for them in the round. */
        record LeftOut(Grouping.Reason reason) implements About {}

        /** Nobody is there for somebody who came late, or whose introduction came to nothing before they knew of it. */
        record StillFree() implements About {}

        /** Their group's message has not reached everybody in it. */
        record NotReached(int group) implements About {}

        /**
         * Their group has met; with the question whether to keep in touch.
         *
         * @param logged whether the meeting was logged in their network
         */
        record Thanks(int group, boolean logged) implements About {}

        /** They and another want to keep in touch: the contact is made. */
        record Contact(int group, MemberId other) implements About {}

        /** They are paused, since nothing was heard of them. */
        record Paused() implements About {}
    }
}
