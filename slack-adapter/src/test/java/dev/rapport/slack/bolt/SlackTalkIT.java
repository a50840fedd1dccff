package dev.rapport.slack.bolt;

import static dev.rapport.testkit.slack.SlackRequests.directMessage;
import static dev.rapport.testkit.slack.SlackRequests.mention;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address.Scope;
import dev.rapport.testkit.slack.SlackRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What people write to Rapport or about it. */
class SlackTalkIT extends AtTheDoor {
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
    void openingTheChatIsMeetingRapport() {
        conversation = event -> event instanceof ChatEvent.Installed ? say("welcome") : new Answer.Nothing();

        send(requests.event(
                Map.of("type", "app_home_opened", "user", "U0MAYA", "channel", "D0MAYA", "tab", "messages"), NOW));

        assertThat(slack.next("chat.postMessage").params()).containsEntry("text", "welcome");
    }
}
