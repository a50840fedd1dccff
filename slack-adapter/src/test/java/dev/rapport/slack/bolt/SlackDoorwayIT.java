package dev.rapport.slack.bolt;

import static dev.rapport.testkit.slack.SlackRequests.directMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.testkit.slack.SlackRequests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is let in, and commands. */
class SlackDoorwayIT extends AtTheDoor {
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
    void aCommandIsReadAlikeWhereverItsFieldsStand() {
        conversation = event -> say(((ChatEvent.Typed) event).words().plain());
        var others = "team_id=T1&channel_id=C1&user_id=U1&text=add+%C3%84da&enterprise_id=&trigger_id=1";

        var first = body(send(form("command=%2Fnetwork&" + others)));
        var last = body(send(form(others + "&command=%2Fnetwork")));

        assertThat(last).isEqualTo(first);
        assertThat(last.get("text").getAsString()).isEqualTo("add Äda");
    }

    @Test
    void aCommandThatNobodyCanReadIsAcknowledgedAndCounted() {
        var acknowledged = send(form("team_id=T1&command=%2Fnetwork&text=%zz"));

        assertThat(acknowledged.status()).isEqualTo(200);
        assertThat(acknowledged.body()).isEmpty();
        assertThat(ignored("unreadable")).isEqualTo(1);
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
        var ssl = form("ssl_check=1&token=x");
        var challenge = requests.sign(
                "application/json", "{\"type\":\"url_verification\",\"challenge\":\"c123\",\"token\":\"x\"}", NOW);

        assertThat(send(ssl).status()).isEqualTo(200);
        assertThat(send(form("token=x&ssl_check=1")).status()).isEqualTo(200);
        assertThat(send(challenge).body()).contains("c123");
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

    private SlackRequests.Signed form(String fields) {
        return requests.sign("application/x-www-form-urlencoded", fields, NOW);
    }
}
