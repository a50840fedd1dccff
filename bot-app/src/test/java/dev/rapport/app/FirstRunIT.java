package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstRunIT {
    @TempDir
    Path home;

    @Test
    void anEmptyMachineIsToldInAFewLinesWhereToGo() throws Exception {
        var settings = Map.of("RAPPORT_DATA_DIR", home.resolve("data").toString());
        try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), settings)
                        .awaitReady();
                var maya = new Chat(program.page(), "maya")) {
            assertThat(maya.say("help")).isNotBlank();
            assertThat(headOf(program.page().resolve("/playground/events")))
                    .as("a request that has no answer is no event for the log")
                    .isEqualTo(405);
            assertThat(program.actuator("health/delivery")).isEqualTo(200);
            assertThat(program.actuator("parked")).isEqualTo(200);
            assertThat(program.actuatorText("prometheus"))
                    .contains("rapport_queue_due{lane=\"messages\",platform=\"TEAMS\"} 0.0")
                    .contains("rapport_queue_parked{lane=\"messages\",platform=\"SLACK\"} 0.0")
                    .contains("rapport_queue_due{lane=\"work\",platform=\"none\"} ");
            assertThat(program.output().lines())
                    .hasSizeLessThan(12)
                    .noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .last()
                    .asString()
                    .endsWith("Rapport is ready. Open %s in your browser.".formatted(program.page()));

            try (var second = RunningProgram.launch(RunningProgram.ofThisClassPath(), settings)) {
                assertThat(second.awaitEnd()).isNotZero();
                assertThat(second.output())
                        .contains("Another running program uses the data folder", "RAPPORT_DATA_DIR")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void aRedisOfOnesOwnNeedsAKey() throws Exception {
        var settings = Map.of("SPRING_DATA_REDIS_URL", "redis://127.0.0.1:1");
        try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), settings)) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.output())
                    .contains("RAPPORT_SECRET_KEY is missing", "openssl rand -base64 32")
                    .doesNotContain("\tat ");
        }
    }

    private static int headOf(URI address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).HEAD().build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
