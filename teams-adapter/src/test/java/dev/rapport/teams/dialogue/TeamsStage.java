package dev.rapport.teams.dialogue;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.teams.botframework.TeamsAdapter;
import dev.rapport.teams.botframework.TeamsHttp;
import dev.rapport.teams.botframework.TeamsSettings;
import dev.rapport.testkit.Doorway;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.Stage;
import dev.rapport.testkit.teams.FakeTeams;
import dev.rapport.testkit.teams.TeamsKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapter as it runs, registered for one tenant, with a stand-in for Teams behind it and one person before it. */
final class TeamsStage implements Stage {
    static final String APP = "c0ffee00-1111-4222-8333-444455556666";
    static final String TENANT = "5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11";

    private final FakeTeams teams = new FakeTeams();
    private final @Nullable ZoneId zone;
    private final TeamsAdapter adapter;
    private @Nullable TeamsHttp http;

    TeamsStage(HandClock clock, @Nullable ZoneId zone) {
        this.zone = zone;
        var settings = new TeamsSettings(
                APP, "secret", true, Set.of(TENANT), Optional.of(TeamsKeys.openIdMetadata()), teams.loginUrl(), false);
        this.adapter = new TeamsAdapter(settings, new InMemoryKnownPlaces(), InstantSource.system());
    }

    @Override
    public List<Directory> directories() {
        return List.of(adapter.directory());
    }

    @Override
    public MessageGateway gateway() {
        return adapter.gateway();
    }

    @Override
    public Doorway doorway(Conversation conversation) {
        http = adapter.serve(conversation, new Incidents(() -> "Id-42-Random"), new SimpleMeterRegistry());
        return new TeamsPerson(http, teams, zone);
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
        adapter.close();
        teams.close();
    }
}
