package dev.rapport.slack.dialogue;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.bolt.SlackDoorway;
import dev.rapport.slack.bolt.SlackPlatform;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.Stage;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The adapter as it runs, by HTTP, with a stand-in for Slack behind it and one person before it. */
final class SlackStage implements Stage {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String SECRET = "shhh";

    private final FakeSlack slack = new FakeSlack();
    private final SlackPlatform platform;
    private final boolean slashes;
    private @Nullable SlackDoorway doorway;

    private SlackStage(@Nullable ZoneId zone, boolean slashes) {
        this.slashes = slashes;
        var profile = new HashMap<String, Object>(Map.of("name", "maya", "real_name", "Maya Okafor"));
        if (zone != null) {
            profile.put("tz", zone.getId());
        }
        slack.user(SlackRequests.USER, profile);
        slack.user("U0BOB", Map.of("name", "bob", "real_name", "Bob Stone"));
        var settings = new SlackSettings(slack.apiUrl(), "xoxb-1", SECRET, null, null, null);
        this.platform = SlackPlatform.of(
                settings,
                () -> {
                    throw new AssertionError("the token is a setting");
                },
                () -> NOW);
    }

    /** Everything is typed as a slash command. */
    static Stage slashCommands(HandClock clock, @Nullable ZoneId zone) {
        return new SlackStage(zone, true);
    }

    /** Everything is typed in the direct conversation. */
    static Stage directMessages(HandClock clock, @Nullable ZoneId zone) {
        return new SlackStage(zone, false);
    }

    @Override
    public List<Directory> directories() {
        return List.of(platform.directory());
    }

    @Override
    public MessageGateway gateway() {
        return platform.gateway();
    }

    @Override
    public Doorway doorway(Conversation conversation) {
        doorway = new SlackDoorway(
                platform, conversation, new Incidents(() -> "Id-42-Random"), () -> "random", new SimpleMeterRegistry());
        return new SlackPerson(doorway.http().orElseThrow(), slack, new SlackRequests(SECRET), NOW, slashes);
    }

    @Override
    public void close() {
        if (doorway != null) {
            doorway.close();
        }
        slack.close();
    }
}
