package dev.rapport.teams.botframework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Incidents;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.Recorded;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.teams.FakeTeams;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorModeIT {
    private final FakeTeams teams = new FakeTeams();
    private final TeamsAdapter adapter =
            new TeamsAdapter(TeamsSettings.forEmulator(), new InMemoryKnownPlaces(), InstantSource.system());
    private final TeamsHttp http = adapter.serve(
            event -> new Answer.Say(Reply.say("Hello.")),
            new Incidents(() -> "Id-42-Random"),
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        http.close();
        adapter.close();
        teams.close();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,localhost:3978", "127.0.0.1,127.0.0.1:3978", "0:0:0:0:0:0:0:1,[::1]:3978"})
    void a_program_on_this_machine_is_answered_without_a_token(String address, String host) {
        assertThat(post(address, Map.of("Host", host), teams.serviceUrl())).isEqualTo(200);
        assertThat(teams.nextCall().authorization()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,Host,localhost:3978",
        "127.0.0.1,Host,bot.example",
        "127.0.0.1,X-Forwarded-For,192.0.2.1",
        "127.0.0.1,Forwarded,for=192.0.2.1",
        "127.0.0.1,CF-Connecting-IP,192.0.2.1",
        "127.0.0.1,True-Client-IP,192.0.2.1",
        "127.0.0.1,X-Client-IP,192.0.2.1",
        "127.0.0.1,Origin,https://evil.example",
        "127.0.0.1,Origin,null",
        "127.0.0.1,Content-Type,text/plain",
        "localhost.evil.example,Host,localhost"
    })
    void nobody_else_is(String address, String header, String value) {
        assertThat(post(address, Map.of(header, value), teams.serviceUrl())).isEqualTo(403);
        assertThat(teams.calls()).isEmpty();
    }

    @Test
    void even_there_no_foreign_host_is_answered() {
        assertThat(post("127.0.0.1", Map.of(), "https://evil.example/")).isEqualTo(403);
    }

    private int post(String address, Map<String, String> changed, String serviceUrl) {
        var headers =
                new HashMap<>(Map.of("Host", "localhost:3978", "Content-Type", "application/json; charset=utf-8"));
        headers.putAll(changed);
        var json = Recorded.json("personal-message").replace("https://smba.trafficmanager.net/emea/", serviceUrl);
        return http.post(new TeamsRequest(address, headers, json)).status();
    }
}
