package dev.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.UndoStep;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.RedisOptions;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.redis.queue.RedisOutbox;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.program.Chat;
import dev.rapport.testkit.program.RunningProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept aside goes out when whoever operates Rapport says so, over HTTP. */
class ParkedIT {
    private static final String KEY = "a key for this test, known to everybody";
    private static final MemberId MAYA = new MemberId(DemoTeam.WORKSPACE, "maya");

    @TempDir
    Path home;

    @Test
    void aMessageThatWasKeptAsideIsCountedReleasedAndSent() throws Exception {
        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder, Map.of("appendfsync", "no"))) {
            keepsAside(redis.endpoint(), "Reminder: what was kept aside.");

            try (var program = RunningProgram.launch(RunningProgram.ofThisClassPath(), on(redis.endpoint()))
                            .awaitReady();
                    var maya = new Chat(program.page(), "maya")) {
                assertThat(maya.say("help")).isNotBlank();
                assertThat(program.actuatorText("parked")).contains("\"messages\":1", "\"work\":0");
                assertThat(maya.received()).doesNotContain("what was kept aside");

                assertThat(program.tell("parked")).isEqualTo("{\"released\":1}");

                program.await("sending it", _ -> maya.received().contains("what was kept aside"));
                assertThat(program.actuatorText("parked")).contains("\"messages\":0");
                assertThat(program.tell("parked")).isEqualTo("{\"released\":0}");
                assertThat(program.actuatorText("prometheus"))
                        .as("how late, as a histogram")
                        .contains("rapport_messages_lateness_seconds_bucket{platform=\"PLAYGROUND\",le=\"");
            }
        }
    }

    /** As a node does after its last try. */
    private static void keepsAside(Endpoint redis, String words) {
        var client = RedisOptions.single("127.0.0.1", redis.port(), redis.password());
        try (var store = RedisStore.open(client, MasterSecret.of(KEY))) {
            store.awaitReady(Duration.ofSeconds(10));
            var networks = new RedisNetworkStore(store, () -> {});
            var network = networks.load(new NetworkId("network-1"));
            var draft = new NetworkDraft(network, networks.interactions(network));
            var message = new OutgoingMessage(new DeliveryKey("message-1"), MAYA, Reply.say(words));
            networks.commit(new Commit(
                    new ChangeId("change-1"),
                    store.clock().now(),
                    network,
                    draft.network(),
                    draft.edits(),
                    new Commit.Effects(List.of(), List.of(message), null),
                    new UndoStep.Remember("it"),
                    Reply.say("Done.")));
            var outbox = new RedisOutbox(store);
            outbox.finish(outbox.claim(1, Duration.ofMinutes(1)).getFirst(), new Ending.Parked("internal_error"));
        } finally {
            client.shutdown();
        }
    }

    private static Map<String, String> on(Endpoint redis) {
        return Map.of(
                "SPRING_DATA_REDIS_URL",
                "redis://:%s@127.0.0.1:%d".formatted(redis.password(), redis.port()),
                "RAPPORT_SECRET_KEY",
                KEY);
    }
}
