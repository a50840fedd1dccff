package dev.rapport.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.platform.TimeMachine;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        classes = PlaygroundHttpIT.Program.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "management.server.port=0",
            // there is no store here, and so none in the readiness
            "management.endpoint.health.validate-group-membership=false"
        })
class PlaygroundHttpIT {
    private static final String TYPED =
            "{\"as\":\"%s\",\"id\":\"11111111\",\"kind\":\"typed\",\"text\":\"today\",\"zone\":\"Europe/Berlin\"}";

    private final int port;

    PlaygroundHttpIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void thePageMayDoNothingButWhatItNeeds() throws IOException {
        assertThat(get("/", Map.of()))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: text/html;charset=UTF-8")
                .contains("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("<title>Rapport</title>");
    }

    @ParameterizedTest
    @CsvSource({"app.js, text/javascript", "style.css, text/css", "icon.svg, image/svg+xml"})
    void itsPartsComeFromTheJar(String file, String type) throws IOException {
        assertThat(get("/playground/page/" + file, Map.of()))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: " + type);
    }

    @Test
    void nothingElseIsServed() throws IOException {
        assertThat(get("/playground/page/../demo.json", Map.of())).doesNotStartWith("HTTP/1.1 200");
        assertThat(get("/playground/page/%2e%2e/demo.json", Map.of())).doesNotStartWith("HTTP/1.1 200");
        assertThat(get("/demo.json", Map.of())).startsWith("HTTP/1.1 404");
    }

    @Test
    void whatIsSaidArrivesOnTheStreamOfThePersonWhoAsked() throws IOException {
        var url = URI.create("http://localhost:" + port + "/playground/stream?as=tomas&zone=Europe/Berlin")
                .toURL();
        var connection = url.openConnection();
        connection.setReadTimeout(20_000);
        try (var stream =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(connection.getContentType()).startsWith("text/event-stream");
            assertThat(next(stream)).startsWith("event: hello").contains("\"me\":\"tomas\"");
            assertThat(post("/playground/events", TYPED.formatted("tomas"), Map.of()))
                    .startsWith("HTTP/1.1 200");
            assertThat(next(stream)).startsWith("event: message").contains("\"text\":\"today\"");
            assertThat(next(stream)).startsWith("event: message").contains("Tomás asked for today.");
            assertThat(post("/playground/clock", "{\"as\":\"tomas\",\"zone\":\"UTC\",\"step\":\"hour\"}", Map.of()))
                    .startsWith("HTTP/1.1 200");
            assertThat(next(stream)).startsWith("event: clock").contains("\"movedSeconds\":3600");
        }
    }

    @Test
    void nonsenseIsRefusedWithoutATrace() throws IOException {
        assertThat(post("/playground/events", "{\"as\":\"mallory\"}", Map.of()))
                .startsWith("HTTP/1.1 400")
                .contains("unknown-person")
                .doesNotContain("Exception");
        assertThat(post("/playground/clock", "nonsense", Map.of())).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, rebound.example, 403",
        "Origin, https://evil.example, 403",
        "X-Forwarded-For, 203.0.113.9, 403",
        "Forwarded, for=203.0.113.9, 403",
        "Content-Type, text/plain, 415"
    })
    void whoBreaksARuleIsTurnedAwayBeforeAnythingHappens(String header, String value, int status) throws IOException {
        assertThat(post("/playground/events", TYPED.formatted("ingrid"), Map.of(header, value)))
                .startsWith("HTTP/1.1 " + status)
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("outcome");
    }

    @Test
    void anEmptyRequestIsNoFailureOfOurs() throws IOException {
        assertThat(post("/playground/events", "", Map.of())).startsWith("HTTP/1.1 400");
    }

    @Test
    void withoutTheStoreThePageIsToldSoWithTheIdOfTheIncident() throws IOException {
        assertThat(post("/playground/clock", "{\"as\":\"maya\",\"zone\":\"UTC\",\"step\":\"week\"}", Map.of()))
                .startsWith("HTTP/1.1 500")
                .containsPattern("memory .*\\(id42ra\\)")
                .doesNotContain("Exception");
    }

    @Test
    void thePageItselfIsGuardedToo() throws IOException {
        assertThat(get("/", Map.of("Host", "rebound.example"))).startsWith("HTTP/1.1 403");
        assertThat(get("/playground/page/app.js", Map.of("X-Forwarded-Host", "tunnel.example")))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void anotherMachineIsTurnedAway() throws IOException {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeTrue(outside.isPresent(), "this machine has no address but its own");
        assertThat(new RawHttp(outside.get(), port).send("GET", "/", Map.of("Host", "localhost:" + port), ""))
                .startsWith("HTTP/1.1 403")
                .contains("only on the machine it runs on");
    }

    private String get(String path, Map<String, String> headers) throws IOException {
        return send("GET", path, headers, "");
    }

    private String post(String path, String body, Map<String, String> headers) throws IOException {
        var all = new HashMap<>(Map.of("Content-Type", "application/json", "Origin", "http://localhost:" + port));
        all.putAll(headers);
        return send("POST", path, all, body);
    }

    private String send(String method, String path, Map<String, String> headers, String body) throws IOException {
        var all = new HashMap<>(Map.of("Host", "localhost:" + port));
        all.putAll(headers);
        return new RawHttp(InetAddress.getLoopbackAddress(), port).send(method, path, all, body);
    }

    private static String next(BufferedReader stream) throws IOException {
        var event = new StringBuilder();
        for (String line = stream.readLine(); line != null && !line.isEmpty(); line = stream.readLine()) {
            event.append(line).append('\n');
        }
        return event.toString();
    }

    /** The playground over a conversation that knows one answer. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataRedisAutoConfiguration.class)
    @Import({PlaygroundConfiguration.class, PlaygroundController.class, PlaygroundAddress.class})
    static class Program {
        @Bean
        Conversation conversation() {
            return event -> event instanceof ChatEvent.Typed
                    ? new Answer.Say(Reply.say("Tomás asked for today."))
                    : new Answer.Nothing();
        }

        @Bean
        Incidents incidents() {
            return new Incidents(() -> "Id-42-Random");
        }

        @Bean
        HandClock clock() {
            return HandClock.at("2026-11-23T08:00:00Z");
        }

        @Bean
        TimeMachine time(HandClock clock) {
            return new TimeMachine() {
                @Override
                public void moveTo(Instant then) {
                    if (Duration.between(clock.now(), then).compareTo(Duration.ofDays(2)) > 0) {
                        throw new StoreUnavailable("gone", new IOException("connection refused"));
                    }
                    clock.moveForward(Duration.between(clock.now(), then));
                }

                @Override
                public Optional<Instant> nextDue() {
                    return Optional.empty();
                }
            };
        }
    }
}
