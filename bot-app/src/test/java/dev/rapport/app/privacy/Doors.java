package dev.rapport.app.privacy;

import com.google.gson.JsonParser;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.platform.Installations;
import dev.rapport.playground.Playground;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.playground.directory.PlaygroundDirectory;
import dev.rapport.playground.outbound.Transcripts;
import dev.rapport.reply.Reply;
import dev.rapport.slack.SlackSettings;
import dev.rapport.slack.bolt.SlackDoorway;
import dev.rapport.slack.bolt.SlackHttp;
import dev.rapport.slack.bolt.SlackPlatform;
import dev.rapport.teams.botframework.TeamsAdapter;
import dev.rapport.teams.botframework.TeamsHttp;
import dev.rapport.teams.botframework.TeamsRequest;
import dev.rapport.teams.botframework.TeamsSettings;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryKnownPlaces;
import dev.rapport.testkit.ReplySamples;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.SlackRequests;
import dev.rapport.testkit.slack.SlackRequests.Signed;
import dev.rapport.testkit.teams.FakeTeams;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.mockito.Mockito;

/** The three platforms over one conversation, and all ways to say something there; each tells what the person read. */
final class Doors implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String SORRY = "my side";
    private static final Set<String> SAID = Set.of("chat.postMessage", "chat.update", "response_url");

    private final FakeSlack slack = new FakeSlack();
    private final SlackRequests requests = new SlackRequests("shhh");
    private final FakeTeams teams = new FakeTeams();
    private final TeamsAdapter adapter =
            new TeamsAdapter(TeamsSettings.forEmulator(), new InMemoryKnownPlaces(), InstantSource.system());
    private final Transcripts transcripts = new Transcripts(HandClock.at("2026-11-23T08:00:00Z"));
    private final SlackDoorway doorway;
    private final SlackHttp slackHttp;
    private final TeamsHttp teamsHttp;
    private final Playground playground;
    private volatile boolean opensForms;

    Doors(Conversation broken) {
        Conversation conversation = event -> opensForms ? form() : broken.handle(event);
        var incidents = new Incidents(() -> UUID.randomUUID().toString());
        var meters = new SimpleMeterRegistry();
        var settings = new SlackSettings(slack.apiUrl(), "xoxb-1", "shhh", null, null, null);
        var platform = SlackPlatform.of(settings, () -> Mockito.mock(Installations.class), () -> NOW);
        doorway = new SlackDoorway(platform, conversation, incidents, () -> "random", meters);
        slackHttp = doorway.http().orElseThrow();
        teamsHttp = adapter.serve(conversation, incidents, meters);
        playground = new Playground(conversation, transcripts, new PlaygroundDirectory(), incidents, Runnable::run);
    }

    private static Answer form() {
        return new Answer.OpenForm(ReplySamples.form("form-log"), Reply.say("no"));
    }

    String slackCommand() {
        return slack(requests.command("today", slack.responseUrl(), NOW));
    }

    String slackMessage() {
        return slack(requests.event(SlackRequests.directMessage("today", "1.1"), NOW));
    }

    String slackPress() {
        return slack(requests.press("done 3", true, slack.responseUrl(), NOW));
    }

    String slackForm() {
        opensForms = true;
        var opening = requests.command("log", slack.responseUrl(), NOW);
        slackHttp.events(opening.headers(), opening.body());
        var view =
                JsonParser.parseString(slack.next("views.open").param("view")).getAsJsonObject();
        opensForms = false;
        var metadata = view.get("private_metadata").getAsString();
        return slack(requests.submission(metadata, Map.of("note", Map.of("value", "hello")), NOW));
    }

    private String slack(Signed request) {
        var read = new StringBuilder(
                slackHttp.events(request.headers(), request.body()).body());
        while (read.indexOf(SORRY) < 0) {
            var call = slack.next(SAID);
            read.append(call.params().getOrDefault("text", call.body()));
        }
        return read.toString();
    }

    String teamsMessage() {
        return teams("\"type\":\"message\",\"text\":\"today\"");
    }

    String teamsPress() {
        return teams("""
                "type":"invoke","name":"adaptiveCard/action","replyToId":"1699999999999",
                "value":{"action":{"type":"Action.Execute","verb":"press","data":{"command":"done 3"}},"trigger":"manual"}
                """);
    }

    private String teams(String what) {
        var json = """
                {"channelId":"msteams","id":"%s","serviceUrl":"%s","recipient":{"id":"28:app","name":"Rapport"},
                 "from":{"id":"29:maya","name":"Maya","aadObjectId":"maya"},"localTimezone":"Europe/Berlin",
                 "conversation":{"conversationType":"personal","tenantId":"t1","id":"a:1"},
                 "channelData":{"tenant":{"id":"t1"}},%s}
                """.formatted(UUID.randomUUID(), teams.serviceUrl(), what);
        var headers = Map.of("Host", "localhost:3978", "Content-Type", "application/json");
        var read = new StringBuilder(
                teamsHttp.post(new TeamsRequest("127.0.0.1", headers, json)).body());
        while (read.indexOf(SORRY) < 0) {
            read.append(teams.nextCall().card().at("/body/0/text").asString());
        }
        return read.toString();
    }

    String playgroundWords() {
        return playground("\"kind\":\"typed\",\"text\":\"today\"");
    }

    String playgroundPress() {
        return playground("\"kind\":\"pressed\",\"command\":\"done 3\"");
    }

    String playgroundForm() {
        return playground("\"kind\":\"submitted\",\"command\":\"log\",\"values\":{\"note\":\"hello\"}");
    }

    private String playground(String what) {
        var me = DemoTeam.people().getFirst();
        playground.handle("{\"as\":\"%s\",\"id\":\"%s\",%s}".formatted(me.id(), UUID.randomUUID(), what));
        try (var page = transcripts.open(me)) {
            return page.next(Duration.ZERO).orElseThrow().json();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        doorway.close();
        teamsHttp.close();
        adapter.close();
        slack.close();
        teams.close();
    }

    /** One way in, and what the person read who took it. */
    interface Way {
        String told(Doors doors);
    }
}
