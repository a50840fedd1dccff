package dev.rapport.delivery;

import dev.rapport.identity.MemberId;
import java.util.Set;

/** How a message's way ended. */
public sealed interface Ending {
    /** It was sent. */
    record Delivered(SentMessage message) implements Ending {}

    /**
     * It will never be accepted.
     *
     * @param code the platform's own word
     * @param gone who of a group cannot be reached, where the platform told
     */
    record GivenUp(DeliveryOutcome.Reason reason, String code, Set<MemberId> gone) implements Ending {
        public GivenUp {
            gone = Set.copyOf(gone);
        }

        public GivenUp(DeliveryOutcome.Reason reason, String code) {
            this(reason, code, Set.of());
        }
    }

    /** It was to replace a message that was never sent, or was withdrawn before it was: there is nothing to say. */
    record Withdrawn() implements Ending {}

    /** It failed too often and is kept aside until somebody releases it. {@code code} is the last failure's. */
    record Parked(String code) implements Ending {}
}
