package dev.rapport.slack.bolt;

import static dev.rapport.testkit.slack.SlackRequests.directMessage;
import static dev.rapport.testkit.slack.SlackRequests.mention;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.identity.Address.Scope;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.bolt.SlackHttp.Answered;
import dev.rapport.testkit.ReplySamples;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import dev.rapport.testkit.slack.SlackRequests.Signed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed requests over the real Bolt path, against a Slack of our own. */
class SlackDoorwayIT {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String SECRET = "shhh";

    private final SlackRequests requests = new SlackRequests(SECRET);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile Conversation conversation = event -> say("fine");
    private FakeSlack slack;
    private SlackDoorway doorway;
    private SlackHttp http;

    @BeforeEach
    void open() {
        slack = new FakeSlack();
        var settings = new SlackSettings(slack.apiUrl(), "xoxb-1", SECRET, null, null, null);
        var platform = SlackPlatform.of(settings, () -> new OneWorkspace("unused"), () -> NOW);
        doorway = new SlackDoorway(platform, event -> conversation.handle(event), () -> "random", meters);
        http = doorway.http().orElseThrow();
    }

    @AfterEach
    void close() {
        doorway.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredInTheAcknowledgementForItsAuthorAlone() {
        conversation =
                event -> say("You typed " + ((ChatEvent.Typed) event).words().plain());

        var answer = body(send(requests.command("add Ada &amp; co", slack.responseUrl(), NOW)));

        assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(answer.get("text").getAsString()).isEqualTo("You typed add Ada &amp; co");
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void aSlowCommandIsAcknowledgedInTimeAndAnsweredAfterwards() {
        var slow = new CountDownLatch(1);
        conversation = event -> {
            await(slow);
            return say("late");
        };

        var acknowledged = send(requests.command("health", slack.responseUrl(), NOW));
        slow.countDown();

        assertThat(acknowledged.status()).isEqualTo(200);
        assertThat(acknowledged.body()).isEmpty();
        assertThat(slack.next("response_url").body()).contains("late").contains("ephemeral");
    }

    @Test
    void whatIsNotSignedOrOldOrFromTheFutureIsTurnedAwayAndCounted() {
        var good = requests.command("today", slack.responseUrl(), NOW);
        var forged = new HashMap<>(good.headers());
        forged.put("X-Slack-Signature", List.of("v0=00"));

        assertThat(http.events(Map.of(), good.body()).status()).isEqualTo(401);
        assertThat(http.events(forged, good.body()).status()).isEqualTo(401);
        assertThat(send(requests.command("today", "", NOW.minus(Duration.ofSeconds(301))))
                        .status())
                .isEqualTo(401);
        assertThat(send(requests.command("today", "", NOW.plus(Duration.ofSeconds(301))))
                        .status())
                .isEqualTo(401);
        assertThat(send(new SlackRequests("other").command("today", "", NOW)).status())
                .isEqualTo(401);
        assertThat(http.events(Map.of(), "ssl_check=1&token=x".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
        assertThat(refused()).isEqualTo(6);
        assertThat(send(good).status()).isEqualTo(200);
    }

    @Test
    void slacksOwnChecksAreAnswered() {
        var ssl = requests.sign("application/x-www-form-urlencoded", "ssl_check=1&token=x", NOW);
        var challenge = requests.sign(
                "application/json", "{\"type\":\"url_verification\",\"challenge\":\"c123\",\"token\":\"x\"}", NOW);

        assertThat(send(ssl).status()).isEqualTo(200);
        assertThat(send(challenge).body()).contains("c123");
    }

    @Test
    void aDirectMessageIsAnsweredInItsConversation() {
        var heard = new LinkedBlockingQueue<ChatEvent>();
        conversation = event -> {
            heard.add(event);
            return say("hello");
        };

        var acknowledged = send(requests.event(directMessage("today", "1.1"), NOW));

        var call = slack.next("chat.postMessage");
        assertThat(acknowledged.body()).isEmpty();
        assertThat(call.token()).isEqualTo("xoxb-1");
        assertThat(call.params()).containsEntry("channel", "D0MAYA").containsEntry("text", "hello");
        assertThat(call.params()).containsEntry("unfurl_links", "0").containsEntry("unfurl_media", "0");
        var envelope = ((ChatEvent.Typed) heard.remove()).envelope();
        assertThat(envelope.opensForms()).isFalse();
        assertThat(envelope.where().scope()).isEqualTo(Scope.PERSONAL);
    }

    @Test
    void aMentionIsAnsweredForItsAuthorAlone() {
        send(requests.event(mention("today", "1.2"), NOW));

        assertThat(slack.next("chat.postEphemeral").params())
                .containsEntry("channel", "C0GENERAL")
                .containsEntry("user", SlackRequests.USER);
    }

    @Test
    void whereTheBotIsNoMemberTheAnswerGoesToTheDirectMessage() {
        slack.refusesOnce("chat.postEphemeral", "not_in_channel");

        send(requests.event(mention("today", "1.3"), NOW));

        assertThat(slack.next("chat.postMessage").params()).containsEntry("channel", SlackRequests.USER);
    }

    @Test
    void anEventThatComesAgainIsAnsweredOnce() {
        var times = new AtomicInteger();
        conversation = event -> say("time " + times.incrementAndGet());

        send(requests.event(directMessage("today", "1.4"), NOW));
        send(requests.event(directMessage("today", "1.4"), NOW));
        send(requests.event(directMessage("today", "1.5"), NOW));

        var texts = List.of(
                slack.next("chat.postMessage").param("text"),
                slack.next("chat.postMessage").param("text"));
        assertThat(texts).containsExactlyInAnyOrder("time 1", "time 2");
        assertThat(ignored("again")).isEqualTo(1);
    }

    @Test
    void botsEditsAndStrangePayloadsAreCountedAndNeverFail() {
        conversation = event -> {
            throw new AssertionError("nothing of this is for Rapport");
        };
        var bot = new HashMap<>(directMessage("I am a bot", "2.1"));
        bot.put("bot_id", "B1");
        var edit = new HashMap<>(directMessage("", "2.2"));
        edit.put("subtype", "message_changed");

        assertThat(send(requests.event(bot, NOW)).status()).isEqualTo(200);
        assertThat(send(requests.event(edit, NOW)).status()).isEqualTo(200);
        assertThat(send(requests.event(Map.of("type", "star_added"), NOW)).status())
                .isEqualTo(200);
        assertThat(send(requests.event(Map.of("type", "message"), NOW)).status())
                .isEqualTo(200);
        assertThat(send(requests.sign("application/json", "{\"type\":\"event_callback\"}", NOW))
                        .status())
                .isEqualTo(200);
        assertThat(send(requests.sign("application/json", "{\"type\":\"from_the_future\"}", NOW))
                        .status())
                .isEqualTo(200);
        assertThat(send(requests.sign("application/json", "{not json", NOW)).status())
                .isEqualTo(200);
        assertThat(send(requests.interaction(Map.of("type", "view_closed", "view", Map.of()), NOW))
                        .status())
                .isEqualTo(200);
        assertThat(ignored("bot")).isEqualTo(1);
        assertThat(ignored("edit")).isEqualTo(1);
        assertThat(ignored("event")).isEqualTo(1);
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void aPressedButtonReplacesItsMessage() {
        conversation = event -> new Answer.Replace(Reply.say("Done: " + ((ChatEvent.Pressed) event).command()));

        var acknowledged = send(requests.press("done 3", false, slack.responseUrl(), NOW));

        assertThat(acknowledged.body()).isEmpty();
        var replaced = JsonParser.parseString(slack.next("response_url").body()).getAsJsonObject();
        assertThat(replaced.get("replace_original").getAsBoolean()).isTrue();
        assertThat(replaced.get("text").getAsString()).isEqualTo("Done: done 3");
    }

    @Test
    void aPressOnAnEphemeralMessageIsAnsweredEphemerally() {
        send(requests.press("undo", true, slack.responseUrl(), NOW));

        var said = JsonParser.parseString(slack.next("response_url").body()).getAsJsonObject();
        assertThat(said.get("replace_original").getAsBoolean()).isFalse();
        assertThat(said.get("response_type").getAsString()).isEqualTo("ephemeral");
    }

    @Test
    void whenTheResponseUrlIsUsedUpTheMessageIsUpdated() {
        conversation = event -> new Answer.Replace(Reply.say("Done"));
        slack.answersOnce("response_url", 404, Map.of(), "used_url");

        send(requests.press("done 3", false, slack.responseUrl(), NOW));

        assertThat(slack.next("chat.update").params())
                .containsEntry("channel", "D0MAYA")
                .containsEntry("ts", "1795376300.000100");
    }

    @Test
    void aFormOpensAndItsAnswerGoesBackToTheCommandThatOpenedIt() {
        var form = ReplySamples.form("form-log");
        var responseUrl = slack.responseUrl();
        conversation = event -> switch (event) {
            case ChatEvent.Submitted(var envelope, var command, var values) ->
                say(command + " " + values.get("kind") + " " + values.get("day") + " [" + values.get("note") + "]");
            default -> new Answer.OpenForm(form, Reply.say("Press", Button.of("Open", "log")));
        };

        var opened = send(requests.command("log", responseUrl, NOW));
        var view =
                JsonParser.parseString(slack.next("views.open").param("view")).getAsJsonObject();
        var closed = send(requests.submission(
                view.get("private_metadata").getAsString(),
                Map.of(
                        "kind", Map.of("type", "static_select", "selected_option", Map.of("value", "coffee")),
                        "day", Map.of("type", "datepicker", "selected_date", "2026-11-21"),
                        "note", Map.of("type", "plain_text_input")),
                NOW));

        assertThat(opened.body()).isEmpty();
        assertThat(closed.body()).isEmpty();
        assertThat(slack.next("response_url").body()).contains("log id:7 coffee 2026-11-21 []");
    }

    @Test
    void aRefusedFieldKeepsTheFormOpen() {
        var metadata = openForm();
        conversation = event -> new Answer.FieldErrors(Map.of("day", "That day is yet to come."));

        var answer = body(send(requests.submission(metadata, Map.of("day", Map.of("type", "datepicker")), NOW)));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(answer.getAsJsonObject("errors").get("day").getAsString()).isEqualTo("That day is yet to come.");
    }

    @Test
    void anotherFormTakesThePlaceOfASubmittedOne() {
        var metadata = openForm();
        conversation = event -> new Answer.OpenForm(ReplySamples.form("form-empty"), Reply.say("no"));

        var answer = body(send(requests.submission(metadata, Map.of(), NOW)));

        assertThat(answer.get("response_action").getAsString()).isEqualTo("update");
        assertThat(answer.getAsJsonObject("view").get("callback_id").getAsString())
                .isEqualTo("form");
    }

    @Test
    void afterTheResponseUrlHasExpiredTheAnswerGoesToTheDirectMessage() {
        var metadata = openForm();
        conversation = event -> say("saved");
        slack.answersOnce("response_url", 404, Map.of(), "expired_url");

        send(requests.submission(metadata, Map.of(), NOW));

        assertThat(slack.next("chat.postMessage").params())
                .containsEntry("channel", SlackRequests.USER)
                .containsEntry("text", "saved");
    }

    @Test
    void whereNoFormCanOpenItsButtonIsOffered() {
        conversation = event ->
                new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("Press", Button.of("Open", "log")));
        slack.refusesOnce("views.open", "expired_trigger_id");

        send(requests.command("log", slack.responseUrl(), NOW));

        assertThat(slack.next("response_url").body()).contains("Press");
        send(requests.event(directMessage("log", "3.1"), NOW));
        assertThat(slack.next("chat.postMessage").param("blocks")).contains("Open");
    }

    @Test
    void longWorkShowsItsProgressInTheSameMessage() {
        conversation = event -> new Answer.Working(Reply.say("Drawing"), () -> say("drawn"));

        send(requests.event(directMessage("map", "4.1"), NOW));

        assertThat(slack.next("chat.postMessage").param("text")).isEqualTo("Drawing");
        assertThat(slack.next("chat.update").params()).containsEntry("text", "drawn");
    }

    @Test
    void aRateLimitIsWaitedForOnce() {
        slack.answersOnce(
                "chat.postMessage", 429, Map.of("Retry-After", "1"), "{\"ok\":false,\"error\":\"ratelimited\"}");

        send(requests.event(directMessage("today", "5.1"), NOW));

        slack.next("chat.postMessage");
        assertThat(slack.next("chat.postMessage").param("text")).isEqualTo("fine");
    }

    @Test
    void openingTheChatIsMeetingRapport() {
        conversation = event -> event instanceof ChatEvent.Installed ? say("welcome") : new Answer.Nothing();

        send(requests.event(
                Map.of("type", "app_home_opened", "user", "U0MAYA", "channel", "D0MAYA", "tab", "messages"), NOW));

        assertThat(slack.next("chat.postMessage").params()).containsEntry("text", "welcome");
    }

    @Test
    void whenEveryPlaceIsTakenThatIsSaidInOneSentence() {
        var slow = new CountDownLatch(1);
        var busy = new CountDownLatch(256);
        conversation = event -> {
            busy.countDown();
            await(slow);
            return new Answer.Nothing();
        };
        for (int n = 0; n < 256; n++) {
            send(requests.event(directMessage("today", "6." + n), NOW));
        }
        await(busy);

        var answer = body(send(requests.command("today", slack.responseUrl(), NOW)));
        slow.countDown();

        assertThat(answer.get("text").getAsString()).contains("try again in a minute");
    }

    private String openForm() {
        conversation = event -> new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("no"));
        send(requests.command("log", slack.responseUrl(), NOW));
        var view =
                JsonParser.parseString(slack.next("views.open").param("view")).getAsJsonObject();
        return view.get("private_metadata").getAsString();
    }

    private Answered send(Signed request) {
        return http.events(request.headers(), request.body());
    }

    private static JsonObject body(Answered answered) {
        assertThat(answered.status()).isEqualTo(200);
        return JsonParser.parseString(answered.body()).getAsJsonObject();
    }

    private static Answer say(String text) {
        return new Answer.Say(Reply.say(text));
    }

    private double ignored(String reason) {
        return meters.counter("rapport.inbound.ignored", "platform", "slack", "reason", reason)
                .count();
    }

    private double refused() {
        return meters.find("rapport.inbound.refused").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
