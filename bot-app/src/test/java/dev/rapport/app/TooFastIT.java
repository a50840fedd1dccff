package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TooFastIT {
    private static final int AT_ONCE = 30;
    private static final long ONE_MORE_MILLIS = 500;

    @TempDir
    Path home;

    @Test
    void whoSaysMoreThanThirtyThingsAtOnceIsAskedToWaitAndNothingIsChanged() throws Exception {
        var settings = Map.of("RAPPORT_DATA_DIR", home.resolve("data").toString());
        try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), settings)
                        .awaitReady();
                var maya = new Chat(program.page(), "maya");
                var tomas = new Chat(program.page(), "tomas")) {
            long begun = System.nanoTime();
            int taken = 0;
            String answer = maya.say("add Person 0, weekly");
            while (answer.contains("is in your operational circle") && taken < 10 * AT_ONCE) {
                taken++;
                answer = maya.say("add Person %d, weekly".formatted(taken));
            }
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / ONE_MORE_MILLIS;

            assertThat(answer).contains("That was a lot at once. Please try again in 1 second; nothing was changed.");
            assertThat(taken).isBetween(AT_ONCE, AT_ONCE + (int) waited + 1);
            assertThat(tomas.say("today")).as("who is not meant").doesNotContain("a lot at once");
        }
    }
}
