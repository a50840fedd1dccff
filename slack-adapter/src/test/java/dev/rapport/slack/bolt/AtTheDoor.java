package dev.rapport.slack.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.reply.Reply;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.bolt.SlackHttp.Answered;
import dev.rapport.testkit.ReplySamples;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import dev.rapport.testkit.slack.SlackRequests.Signed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Slack signs what it sends, over the real Bolt path, and is one of our own. */
abstract class AtTheDoor {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String SECRET = "shhh";
    final SlackRequests requests = new SlackRequests(SECRET);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    volatile Conversation conversation = event -> say("fine");
    FakeSlack slack;
    SlackDoorway doorway;
    SlackHttp http;

    @BeforeEach
    void open() {
        slack = new FakeSlack();
        var settings = new SlackSettings(slack.apiUrl(), "xoxb-1", SECRET, null, null, null);
        var platform = SlackPlatform.of(settings, () -> new OneWorkspace("unused"), () -> NOW);
        doorway = new SlackDoorway(
                platform,
                event -> conversation.handle(event),
                new Incidents(() -> "Id-42-Random"),
                () -> "random",
                meters);
        http = doorway.http().orElseThrow();
    }

    @AfterEach
    void close() {
        doorway.close();
        slack.close();
    }

    String openForm() {
        conversation = event -> new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("no"));
        send(requests.command("log", slack.responseUrl(), NOW));
        var view =
                JsonParser.parseString(slack.next("views.open").param("view")).getAsJsonObject();
        return view.get("private_metadata").getAsString();
    }

    Answered send(Signed request) {
        return http.events(request.headers(), request.body());
    }

    static JsonObject body(Answered answered) {
        assertThat(answered.status()).isEqualTo(200);
        return JsonParser.parseString(answered.body()).getAsJsonObject();
    }

    static Answer say(String text) {
        return new Answer.Say(Reply.say(text));
    }

    double ignored(String reason) {
        return meters.counter("rapport.inbound.ignored", "platform", "SLACK", "reason", reason)
                .count();
    }

    double refused() {
        return meters.find("rapport.inbound.refused").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
