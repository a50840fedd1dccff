package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.redis.embedded.TestSentinels;
import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program on a Redis that is several servers, told of it by the settings that an operator uses. */
class SeveralServersIT {
    @Test
    void behindSentinelsAReminderArrivesAlsoAfterTheMasterIsLost() throws Exception {
        try (var sentinels = new TestSentinels();
                var program = launch(sentinels.settings());
                var maya = new Chat(program.page(), "maya")) {
            isReminded(program, maya, "call the dean");

            sentinels.loseTheMaster();
            program.await("served by the new master", it -> it.actuator("health/readiness") == 200);

            assertThat(maya.say("deliveries")).contains("1. Sent on ", "call the dean");
            isReminded(program, maya, "thank the host");
        }
    }

    @Test
    void onAClusterAReminderArrives() throws Exception {
        try (var cluster = new TestCluster();
                var program = launch(cluster.settings());
                var maya = new Chat(program.page(), "maya")) {
            isReminded(program, maya, "call the dean");

            assertThat(maya.say("deliveries")).contains("1. Sent on ", "call the dean");
        }
    }

    private static RunningProgram launch(Map<String, String> redis) throws Exception {
        var settings = new HashMap<>(redis);
        settings.put("RAPPORT_SECRET_KEY", "a key for this test, known to everybody");
        return RunningProgram.launch(RunningProgram.ofThisClassPath(), settings).awaitReady();
    }

    private static void isReminded(RunningProgram program, Chat maya, String of) throws Exception {
        maya.say("remind me in 20 minutes to " + of);
        assertThat(maya.received()).doesNotContain("Reminder: " + of);
        maya.passes("hour");
        program.await("reminding", _ -> maya.received().contains("Reminder: " + of));
    }
}
