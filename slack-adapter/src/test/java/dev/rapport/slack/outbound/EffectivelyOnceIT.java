package dev.rapport.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.MemberAddresses;
import dev.rapport.change.UndoStep;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Sender;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.slack.FakeSlack;
import dev.rapport.work.RetryPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** A message goes to Slack once, whatever Slack says or does not say. */
class EffectivelyOnceIT {
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId MAYA = new MemberId(TEAM, "U1");
    private static final NetworkId OWNER = new NetworkId("n");
    private static final Set<String> HISTORY = Set.of("conversations.history");

    private final HandClock clock = HandClock.at("2026-11-23T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final FakeSlack slack = new FakeSlack();
    private final Installations installations = Mockito.mock();
    private final Sender sender = new Sender(
            stores.outbox(),
            new MemberAddresses(stores.members(), clock),
            List.of(new SlackGateway(new SlackApi(SlackApi.client(slack.apiUrl()), installations))),
            RetryPolicy.ofMessages(() -> 0),
            new SimpleMeterRegistry());

    EffectivelyOnceIT() {
        Mockito.when(installations.find(TEAM)).thenReturn(Optional.of(new Installation(TEAM, "U9", "xoxb-t1", "")));
        var where = new Address(TEAM, "D1", Scope.PERSONAL, "");
        stores.members().save(new Member(MAYA, OWNER, null, null, where, Member.Standing.WELCOMED));
        enqueue("hello");
    }

    @AfterEach
    void close() {
        sender.close();
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 500, 503})
    void takenWithoutSayingSoIsFoundAfterHalfAMinuteAndNotRepeated(int status) {
        slack.takesButAnswersOnce("chat.postMessage", status);
        sender.drain();
        clock.pass(Duration.ofSeconds(29));
        sender.drain();
        assertThat(slack.posted()).isEqualTo(1);
        assertThat(slack.taken(HISTORY)).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        sender.drain();

        assertThat(slack.taken(HISTORY)).hasSize(1);
        assertThat(slack.posted()).isEqualTo(1);
        assertThat(stores.endings()).singleElement().isInstanceOf(Ending.Delivered.class);
    }

    /** HTTP clients like to repeat what a kept connection lost. */
    @Test
    void aConnectionThatServedBeforeAndIsLostRepeatsNothing() {
        sender.drain();
        clock.pass(Duration.ofSeconds(2));
        enqueue("hello again");
        slack.takesButAnswersOnce("chat.postMessage", 0);
        sender.drain();
        assertThat(slack.posted()).isEqualTo(2);

        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(slack.posted()).isEqualTo(2);
        assertThat(stores.endings()).hasSize(2).hasOnlyElementsOfType(Ending.Delivered.class);
    }

    @Test
    void aHistoryThatDoesNotAnswerLeavesItInDoubtAndNothingIsRepeated() {
        slack.takesButAnswersOnce("chat.postMessage", 0);
        slack.answersOnce("conversations.history", 503, Map.of(), "");
        sender.drain();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();
        assertThat(stores.endings()).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        sender.drain();

        assertThat(slack.posted()).isEqualTo(1);
        assertThat(stores.endings()).singleElement().isInstanceOf(Ending.Delivered.class);
    }

    @Test
    void notTakenIsLookedUpAndThenRepeated() {
        slack.answersOnce("chat.postMessage", 500, Map.of(), "");
        sender.drain();
        assertThat(slack.posted()).isZero();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(slack.taken(HISTORY)).hasSize(1);
        assertThat(slack.posted()).isEqualTo(1);
    }

    @Test
    void throttledIsNotLookedUpAndSentAfterThePause() {
        slack.answersOnce("chat.postMessage", 429, Map.of("Retry-After", "17"), "");
        sender.drain();
        clock.pass(Duration.ofSeconds(16));
        sender.drain();
        assertThat(slack.posted()).isZero();

        clock.pass(Duration.ofSeconds(2));
        sender.drain();

        assertThat(slack.posted()).isEqualTo(1);
        assertThat(slack.taken(HISTORY)).isEmpty();
    }

    private void enqueue(String name) {
        var network = stores.networks().load(OWNER);
        var change = new ChangeId(name);
        var message = new OutgoingMessage(DeliveryKey.of(OWNER, change, 0), MAYA, Reply.say("Good morning"));
        var effects = new Commit.Effects(List.of(), List.of(message), null);
        stores.networks()
                .commit(new Commit(
                        change, clock.now(), network, network, List.of(), effects, new UndoStep.None(), null));
    }
}
