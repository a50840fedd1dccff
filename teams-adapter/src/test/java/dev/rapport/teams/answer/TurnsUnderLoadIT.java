package dev.rapport.teams.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.inbound.Activity;
import dev.rapport.teams.inbound.Recorded;
import dev.rapport.teams.outbound.AccessTokens;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.KnownServices;
import dev.rapport.teams.outbound.ServiceUrls;
import dev.rapport.teams.outbound.TeamsGateway;
import dev.rapport.teams.render.DeepLinks;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.teams.FakeTeams;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when answers take long or too many ask at once. */
class TurnsUnderLoadIT {
    private final FakeTeams teams = new FakeTeams();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Conversation slow = event -> {
        begun.countDown();
        try {
            released.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Answer.Replace(Reply.say("Done at last."));
    };

    @AfterEach
    void stop() {
        released.countDown();
        http.close();
        teams.close();
    }

    @Test
    void a_press_whose_answer_takes_long_is_answered_in_time_and_the_card_follows() {
        try (var turns = turns(slow, 8, Duration.ofMillis(50))) {
            assertThat(turns.press(activity("action-execute")).path("value").asText())
                    .isEqualTo("One moment, please.");
            released.countDown();
            var update = teams.nextCall();
            assertThat(update.method()).isEqualTo("PUT");
            assertThat(update.card().at("/body/0/text").asString()).isEqualTo("Done at last.");
        }
    }

    @Test
    void when_everybody_is_busy_the_next_one_is_told_so_and_nothing_is_done() throws Exception {
        try (var turns = turns(slow, 1, Duration.ofSeconds(20))) {
            assertThat(turns.accept(activity("personal-message"))).isTrue();
            begun.await();
            assertThat(turns.accept(activity("group-mention"))).isTrue();
            assertThat(teams.nextCall().path()).as("opens the personal chat").isEmpty();
            assertThat(teams.nextCall().card().at("/body/0/text").asString()).contains("too much to do");
            assertThat(turns.press(activity("action-execute")).path("value").asText())
                    .contains("too much to do");
            assertThat(meters.counter("rapport.inbound.refused", "platform", "TEAMS", "reason", "busy")
                            .count())
                    .isEqualTo(2);
            released.countDown();
        }
    }

    @Test
    void a_failure_of_ours_is_a_sentence_with_an_incident() {
        Conversation broken = event -> new Answer.Working(Reply.say("Reading."), () -> {
            throw new IllegalStateException("secret detail");
        });
        try (var turns = turns(broken, 8, Duration.ofSeconds(20))) {
            turns.accept(activity("personal-message"));
            assertThat(teams.nextCall().method()).isEqualTo("POST");
            var instead = teams.nextCall();
            assertThat(instead.method()).as("in place of the progress").isEqualTo("PUT");
            assertThat(instead.card().at("/body/0/text").asString())
                    .contains("number id42ra")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_press_that_fails_is_answered_at_once() {
        Conversation broken = event -> {
            throw new IllegalStateException("secret detail");
        };
        try (var turns = turns(broken, 8, Duration.ofSeconds(20))) {
            assertThat(turns.press(activity("action-execute")).path("value").asText())
                    .contains("below");
            assertThat(teams.nextCall().card().at("/body/0/text").asString())
                    .contains("number id42ra")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_short_pause_that_teams_asks_for_is_kept_and_the_answer_sent_again() {
        teams.answersNext(429, Map.of("Retry-After", "3"), "{}");
        try (var turns = turns(event -> new Answer.Say(Reply.say("Here.")), 8, Duration.ofSeconds(20))) {
            turns.accept(activity("personal-message"));
            assertThat(teams.nextCall().card()).isEqualTo(teams.nextCall().card());
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    }

    private Turns turns(Conversation conversation, int answers, Duration patience) {
        var connector = new Connector(http, AccessTokens.none(), new ServiceUrls(true));
        var service = new KnownServices.Service(teams.serviceUrl(), "28:app");
        var gateway = new TeamsGateway(
                connector,
                new KnownServices(Optional.of(service)),
                new InMemoryKnownPlaces(),
                DeepLinks.unknown(),
                InstantSource.system());
        return new Turns(
                conversation,
                new Activities((activity, id) -> id),
                new Speaker(gateway, Optional.empty(), pauses::add),
                new Incidents(() -> "Id-42-Random"),
                new Counters(meters),
                new Turns.Limits(answers, 4, patience));
    }

    private Activity activity(String name) {
        var json = Recorded.json(name).replace("https://smba.trafficmanager.net/emea/", teams.serviceUrl());
        return Activity.read(json).orElseThrow();
    }
}
