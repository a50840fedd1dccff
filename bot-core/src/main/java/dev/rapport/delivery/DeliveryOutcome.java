package dev.rapport.delivery;

import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.util.Set;

/** What became of one attempt to send. */
public sealed interface DeliveryOutcome {
    /** The platform has it. */
    record Sent(SentMessage message) implements DeliveryOutcome {}

    /** Not accepted now, and certainly not arrived; whoever shares the limit waits for as long as the platform asks. */
    record RetryAfter(Duration pause, Limit limit) implements DeliveryOutcome {}

    /**
     * Will never be accepted.
     *
     * @param code the platform's own word, such as {@code account_inactive}
     * @param gone who of a group cannot be reached, where the platform tells; empty for all else
     */
    record Undeliverable(Reason reason, String code, Set<MemberId> gone) implements DeliveryOutcome {
        public Undeliverable {
            gone = Set.copyOf(gone);
        }

        public Undeliverable(Reason reason, String code) {
            this(reason, code, Set.of());
        }
    }

    /** Nobody knows: a timeout or a server error after the request had left. {@code code} is for the log. */
    record Unknown(String code) implements DeliveryOutcome {}

    /** Whose limit was reached. */
    enum Limit {
        CONVERSATION,
        WORKSPACE,
        /** One of the two; the platform does not say which. */
        EITHER
    }

    /** Why a message will never be accepted. */
    enum Reason {
        /** The person has left or was deactivated. */
        PERSON_GONE,
        /** The app was removed or its token revoked: nothing can be sent to this workspace. */
        APP_REMOVED,
        /** This conversation is closed, archived or blocked. */
        CONVERSATION_CLOSED,
        /** The platform refuses this very message. */
        REFUSED
    }
}
