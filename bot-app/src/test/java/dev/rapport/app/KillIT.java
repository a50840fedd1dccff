package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.KillTrial;
import dev.rapport.testkit.program.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillIT {
    private static final Pattern PROBLEM = Pattern.compile("(?m)^.* (WARN|ERROR) .*$");

    @TempDir
    Path home;

    /** The page, kept open, must not hold up the end. */
    @Test
    void whatWasAnsweredSurvivesThreeKillsAndThenTheProgramEndsInGoodOrder() throws Exception {
        var folder = home.toRealPath().resolve("data");
        var trial = new KillTrial(RunningProgram.ofThisClassPath(), folder, 1);

        try (var program = trial.run(3);
                var page = new Chat(program.page(), "maya")) {
            assertThat(page.say("hi")).isNotBlank();
            assertThat(EmbeddedRedis.processesIn(folder)).hasSize(1);

            var said = program.output().length();
            var before = System.nanoTime();
            program.terminate();
            program.awaitEnd();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(EmbeddedRedis.processesIn(folder)).isEmpty();
            assertThat(program.output().substring(said)).doesNotContainPattern(PROBLEM);
        }
    }
}
