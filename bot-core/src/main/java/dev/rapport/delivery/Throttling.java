package dev.rapport.delivery;

import dev.rapport.delivery.DeliveryOutcome.Limit;
import java.time.Duration;
import java.util.Optional;

/**
 * Who waits when a platform says that it is too much. Slack allows one message a second to a conversation and some
 * hundreds a minute to a workspace, and its refusal does not say which of the two was reached.
 *
 * @param together two conversations of one workspace that are refused within this time mean the workspace
 */
record Throttling(Duration together) {
    static final Throttling USUAL = new Throttling(Duration.ofSeconds(10));

    /** @param sinceAnother how long ago another conversation of the same workspace was refused; empty if it was not */
    boolean holdsWorkspace(Limit limit, Optional<Duration> sinceAnother) {
        return switch (limit) {
            case CONVERSATION -> false;
            case WORKSPACE -> true;
            case EITHER ->
                sinceAnother.filter(since -> since.compareTo(together) <= 0).isPresent();
        };
    }
}
