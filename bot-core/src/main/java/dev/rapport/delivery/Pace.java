package dev.rapport.delivery;

import dev.rapport.identity.Platform;
import java.time.Duration;

/**
 * The least time between two messages.
 *
 * @param workspace to anybody in one workspace
 * @param recipient to one person, group or place
 */
public record Pace(Duration workspace, Duration recipient) {
    /** As fast as one can. */
    public static final Pace UNLIMITED = new Pace(Duration.ZERO, Duration.ZERO);

    /**
     * What a platform bears without a refusal. Slack: one a second and channel, several hundred a minute and workspace;
     * Teams: 60 in 30 seconds and conversation, 30 a second and tenant.
     */
    public static Pace of(Platform platform) {
        return switch (platform) {
            case SLACK -> new Pace(Duration.ofMillis(200), Duration.ofSeconds(1));
            case TEAMS -> new Pace(Duration.ofMillis(40), Duration.ofMillis(500));
            case PLAYGROUND -> UNLIMITED;
        };
    }
}
