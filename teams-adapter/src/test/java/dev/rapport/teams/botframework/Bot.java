package dev.rapport.teams.botframework;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.teams.inbound.Recorded;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.teams.FakeTeams;
import dev.rapport.testkit.teams.TeamsKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The adapter as it runs, registered for one tenant, with a stand-in for Teams on the other side. */
final class Bot implements AutoCloseable {
    static final String APP = "c0ffee00-1111-4222-8333-444455556666";
    static final String TENANT = "5d9c1f4e-3b1a-4b53-9d5c-9a8b6f6c1a11";

    final FakeTeams teams = new FakeTeams();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TeamsAdapter adapter;
    final TeamsHttp http;

    Bot(Conversation conversation) {
        var settings = new TeamsSettings(
                APP, "secret", true, Set.of(TENANT), Optional.of(TeamsKeys.openIdMetadata()), teams.loginUrl(), false);
        adapter = new TeamsAdapter(settings, new InMemoryKnownPlaces(), InstantSource.system());
        http = adapter.serve(conversation, new Incidents(() -> "Id-42-Random"), meters);
    }

    /** A recorded activity, as it would come from this stand-in. */
    String recorded(String name) {
        return Recorded.json(name).replace("https://smba.trafficmanager.net/emea/", teams.serviceUrl());
    }

    /** Claims of a token that is in order. */
    Map<String, Object> claims() {
        return TeamsKeys.claims(APP, teams.serviceUrl());
    }

    /** Posts with a token that is in order. */
    TeamsResponse post(String json) {
        return post("Bearer " + TeamsKeys.sign(claims()), json);
    }

    TeamsResponse post(String authorization, String json) {
        var headers = new HashMap<>(Map.of("Content-Type", "application/json", "Host", "bot.example"));
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        return http.post(new TeamsRequest("203.0.113.7", headers, json));
    }

    double refused(String reason) {
        return meters.counter("rapport.inbound.refused", "platform", "TEAMS", "reason", reason)
                .count();
    }

    double ignored(String reason) {
        return meters.counter("rapport.inbound.ignored", "platform", "TEAMS", "reason", reason)
                .count();
    }

    @Override
    public void close() {
        http.close();
        adapter.close();
        teams.close();
    }
}
