package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisGoneIT {
    private static final String SORRY = "I can't reach my memory right now, so nothing was changed.";
    private static final String KEY = "a key for this test, known to everybody";

    @TempDir
    Path home;

    @Test
    void theProgramOutlivesARedisThatIsAbsentFrozenOrStopped() throws Exception {
        try (var folder = DataFolder.lock(home)) {
            Endpoint endpoint;
            try (var first = EmbeddedRedis.start(folder)) {
                endpoint = first.endpoint();
            }

            try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), on(endpoint, KEY))
                    .awaitReady()) {
                redIsTheLight(program);
                goneAndBack(folder, endpoint, program);
            }
        }
    }

    private static void goneAndBack(DataFolder folder, Endpoint endpoint, RunningProgram program) throws Exception {
        Chat maya;
        try (var redis = EmbeddedRedis.start(folder)) {
            assertThat(redis.endpoint()).isEqualTo(endpoint);
            greenIsTheLight(program);
            maya = new Chat(program.page(), "maya");
            assertThat(maya.say("add Ada Lovelace, strategic")).startsWith("Ada Lovelace is in");

            signal(redis, "STOP");
            sorryWithinThreeSeconds(maya);
            redIsTheLight(program);

            signal(redis, "CONT");
            greenIsTheLight(program);
            assertThat(maya.say("list")).contains("Ada Lovelace").doesNotContain("Grace");
        }
        sorryWithinThreeSeconds(maya);
        redIsTheLight(program);

        try (var _ = EmbeddedRedis.start(folder);
                maya) {
            greenIsTheLight(program);
            assertThat(maya.say("add Grace Hopper, personal")).startsWith("Grace Hopper is in");
            assertThat(maya.say("list")).contains("Ada Lovelace", "Grace Hopper");
            anotherKeyIsRefused(endpoint);
        }
    }

    private static void anotherKeyIsRefused(Endpoint endpoint) throws Exception {
        try (var program =
                RunningProgram.launch(RunningProgram.ofThisClassPath(), on(endpoint, KEY + ", but another"))) {
            assertThat(program.awaitEnd()).isNotZero();
            assertThat(program.output())
                    .contains("The store was sealed with another key: set RAPPORT_SECRET_KEY")
                    .doesNotContain("\tat ");
        }
    }

    private static void sorryWithinThreeSeconds(Chat chat) throws InterruptedException {
        var before = System.nanoTime();
        assertThat(chat.say("add Grace Hopper, personal")).startsWith(SORRY);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    }

    private static void redIsTheLight(RunningProgram program) throws InterruptedException {
        program.await("unready", it -> it.actuator("health/readiness") == 503);
        assertThat(program.actuator("health/delivery")).as("down, not late").isEqualTo(503);
        assertThat(program.actuator("health/liveness")).isEqualTo(200);
    }

    private static void greenIsTheLight(RunningProgram program) throws InterruptedException {
        program.await("ready again", it -> it.actuator("health/readiness") == 200);
        assertThat(program.actuator("health/liveness")).isEqualTo(200);
    }

    private static Map<String, String> on(Endpoint redis, String key) {
        return Map.of(
                "SPRING_DATA_REDIS_URL",
                "redis://:%s@127.0.0.1:%d".formatted(redis.password(), redis.port()),
                "RAPPORT_SECRET_KEY",
                key);
    }

    private static void signal(EmbeddedRedis redis, String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(name, redis.processId())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
