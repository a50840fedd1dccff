package dev.rapport.slack.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.assistant.Assistant;
import dev.rapport.assistant.Prompting;
import dev.rapport.conversation.Answer;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Envelope;
import dev.rapport.conversation.Surroundings;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Directory;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Places;
import dev.rapport.slack.directory.SlackDirectory;
import dev.rapport.slack.directory.SlackPlaces;
import dev.rapport.slack.outbound.SlackApi;
import dev.rapport.slack.outbound.SlackGateway;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.PassingTime;
import dev.rapport.testkit.ReplyText;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.testkit.slack.FakeSlack.Call;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** A whole round of twelve people, as Slack is called for it: the calls of a group, which local-slack does not know. */
class RoundOfTwelveIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final List<String> TWELVE =
            IntStream.rangeClosed(11, 22).mapToObj(n -> "U" + n).toList();
    private static final Set<String> GROUP_CALLS =
            Set.of("conversations.open", "chat.postMessage", "files.completeUploadExternal", "chat.update");

    private final FakeSlack slack = new FakeSlack();
    private final HandClock clock = HandClock.at("2026-11-25T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final Conversation conversation;
    private final PassingTime time;
    private int events;

    RoundOfTwelveIT() {
        TWELVE.forEach(id -> slack.user(id, Map.of("name", "person " + id, "tz", "Europe/Berlin")));
        slack.user("U0RAPPORT", Map.of("name", "rapport", "is_bot", true));
        slack.channel(
                "C1",
                "coffee",
                "U11",
                Stream.concat(Stream.of("U0RAPPORT"), TWELVE.stream()).toList());
        Installations installations = Mockito.mock();
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb", "")));
        var api = new SlackApi(SlackApi.client(slack.apiUrl()), installations);
        var directory = new SlackDirectory(api, clock::now);
        List<Directory> directories = List.of(directory);
        List<Places> places =
                List.of(new SlackPlaces(api, directory, clock::now, () -> "secret", new SimpleMeterRegistry()));
        var tokens = new AtomicInteger();
        var surroundings =
                new Surroundings(clock, () -> "token%017d".formatted(tokens.incrementAndGet()), directories, places);
        conversation = Assistant.over(stores.forConversation(), surroundings).conversation();
        time = new PassingTime(
                stores, clock, new Prompting.Connected(List.of(new SlackGateway(api)), directories, places));
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void sixPairsEachGetOneConversationOneMessageAndTheirFilesAndUndoEditsThemAll() {
        assertThat(inChannel("U12", "intros start every 2 weeks on monday at 10:00 in groups of 2"))
                .doesNotContain("come every");
        assertThat(inChannel("U11", "intros start every 2 weeks on monday at 10:00 in groups of 2"))
                .contains("#coffee");
        TWELVE.forEach(person -> assertThat(inChannel(person, "join")).contains("You are in"));
        pass(Duration.ofSeconds(10));
        slack.taken(Set.of());

        pass(Duration.ofDays(4).plusHours(23).plusMinutes(59));
        assertThat(slack.taken(GROUP_CALLS)).as("before Monday at ten").isEmpty();
        pass(Duration.ofMinutes(2));

        var calls = slack.taken(GROUP_CALLS);
        var opened = of(calls, "conversations.open").stream()
                .map(call -> call.param("users"))
                .toList();
        assertThat(opened)
                .hasSize(6)
                .allSatisfy(users -> assertThat(users.split(",")).hasSize(2));
        assertThat(opened.stream().flatMap(users -> Arrays.stream(users.split(","))))
                .containsExactlyInAnyOrderElementsOf(TWELVE);
        var posted = of(calls, "chat.postMessage");
        assertThat(posted)
                .extracting(call -> call.param("channel"))
                .containsExactlyInAnyOrderElementsOf(opened.stream()
                        .map(users -> "G" + users.replace(',', '-'))
                        .toList());
        assertThat(posted).extracting(call -> call.param("metadata")).doesNotHaveDuplicates();
        assertThat(posted)
                .allSatisfy(call -> assertThat(call.param("blocks"))
                        .contains("<@" + call.param("channel").substring(1, 4) + ">", "<!date^", "We have met"));
        assertThat(of(calls, "files.completeUploadExternal"))
                .extracting(call -> call.param("channel_id"))
                .containsExactlyInAnyOrderElementsOf(
                        posted.stream().map(call -> call.param("channel")).toList());

        assertThat(inChannel("U11", "intros undo")).isNotBlank();
        pass(Duration.ofSeconds(30));

        var undone = slack.taken(GROUP_CALLS);
        assertThat(of(undone, "chat.update"))
                .hasSize(6)
                .allSatisfy(call -> assertThat(call.param("text")).contains("taken back"))
                .extracting(call -> call.param("channel"))
                .containsExactlyInAnyOrderElementsOf(
                        posted.stream().map(call -> call.param("channel")).toList());
        assertThat(of(undone, "chat.postMessage")).as("nothing new is sent").isEmpty();
    }

    private static List<Call> of(List<Call> calls, String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private String inChannel(String user, String words) {
        var where = new Address(TEAM, "C1", Scope.CHANNEL, "");
        var envelope =
                new Envelope(new ChangeId("event-" + ++events), new MemberId(TEAM, user), where, null, null, false);
        return switch (conversation.handle(new ChatEvent.Typed(envelope, Utterance.of(words)))) {
            case Answer.Say(var reply) -> ReplyText.of(reply);
            case Answer.Replace(var reply) -> ReplyText.of(reply);
            case Answer.OpenForm _, Answer.FieldErrors _, Answer.Nothing _, Answer.Working _ -> "";
        };
    }

    /** And then some seconds, in which messages that wait for their turn leave. */
    private void pass(Duration by) {
        time.pass(by);
        for (int i = 0; i < 10; i++) {
            time.pass(Duration.ofSeconds(1));
        }
    }
}
