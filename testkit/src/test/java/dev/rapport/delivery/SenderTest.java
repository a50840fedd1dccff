package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.MemberAddresses;
import dev.rapport.change.UndoStep;
import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.RetryAfter;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.testkit.RecordingGateway;
import dev.rapport.work.RetryPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final NetworkId OWNER = new NetworkId("n");
    private static final WorkspaceId WORKSPACE = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId GRACE = new MemberId(WORKSPACE, "U1");
    private static final MemberId LIN = new MemberId(WORKSPACE, "U2");

    private final HandClock clock = HandClock.at("2026-11-23T09:00:00Z");
    private final InMemoryStores stores = new InMemoryStores(clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordingGateway slack = RecordingGateway.withLookUp(Platform.SLACK);
    private final Sender sender = sender(slack);
    private int changes;

    SenderTest() {
        knows(GRACE);
        knows(LIN);
    }

    @Test
    void sendsToTheConversationUsedLast() {
        enqueue(GRACE, "hello");
        sender.drain();

        assertThat(slack.arrived()).singleElement().satisfies(message -> {
            assertThat(message.where()).isEqualTo(conversation(GRACE));
            assertThat(message.reply().summary()).isEqualTo("hello");
        });
        assertThat(stores.endings()).hasOnlyElementsOfType(Ending.Delivered.class);
        assertThat(stores.outbox().nextIn()).isEmpty();
        assertThat(count("sent")).isEqualTo(1);
    }

    @Test
    void opensAConversationOnceForSomebodyWhoHasNone() {
        var newcomer = new MemberId(WORKSPACE, "U3");
        stores.members().save(new Member(newcomer, OWNER, null, null, null, true));
        enqueue(newcomer, "hello");
        sender.drain();

        assertThat(slack.arrived())
                .extracting(message -> message.where().conversation())
                .containsExactly("opened-U3");
        assertThat(stores.members().find(newcomer).orElseThrow().address())
                .extracting(Address::conversation)
                .isEqualTo("opened-U3");
    }

    @Test
    void somebodyWithWhomNoConversationCanBeOpenedIsGivenUpAtOnce() {
        var newcomer = new MemberId(WORKSPACE, "U3");
        stores.members().save(new Member(newcomer, OWNER, null, null, null, true));
        slack.refusesToOpen(new Undeliverable(Reason.PERSON_GONE, "user_not_found"));
        enqueue(newcomer, "hello");
        sender.drain();

        assertThat(stores.endings()).containsExactly(new Ending.GivenUp(Reason.PERSON_GONE, "user_not_found"));
        assertThat(stores.deliveries().last(OWNER))
                .singleElement()
                .satisfies(entry -> assertThat(entry.fate())
                        .isEqualTo(new DeliveryLog.Fate.GivenUp(Reason.PERSON_GONE, "user_not_found")));
    }

    @Test
    void aGroupGetsOneMessageInAConversationOfItsOwn() {
        enqueue(key -> new OutgoingMessage(key, new Recipient.Group(List.of(LIN, GRACE)), Reply.say("Meet")));
        enqueue(key ->
                new OutgoingMessage(key, new Recipient.Place(new PlaceId(WORKSPACE, "C1")), Reply.say("Six pairs")));
        sender.drain();
        clock.pass(Duration.ofSeconds(1));
        sender.drain();

        assertThat(slack.arrived())
                .extracting(message -> message.where().conversation())
                .containsExactlyInAnyOrder("opened-U1+U2", "C1");
        assertThat(stores.members().find(GRACE).orElseThrow().address()).isEqualTo(conversation(GRACE));
    }

    @Test
    void anUnknownOutcomeInAGroupIsLookedUpThere() {
        enqueue(key -> new OutgoingMessage(key, new Recipient.Group(List.of(LIN, GRACE)), Reply.say("Meet")));
        slack.nextArrivesYet(new Unknown("timeout"));
        sender.drain();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(slack.lookUps()).isEqualTo(1);
        assertThat(said()).containsExactly("Meet");
    }

    @Test
    void aThrottledGroupHoldsUpNeitherItsPeopleNorOtherGroups() {
        var group = new Recipient.Group(List.of(LIN, GRACE));
        enqueue(key -> new OutgoingMessage(key, group, Reply.say("first")));
        slack.next(new RetryAfter(Duration.ofHours(1), Limit.CONVERSATION));
        sender.drain();
        enqueue(key -> new OutgoingMessage(key, group, Reply.say("for the same group")));
        enqueue(GRACE, "for one of them");
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofSeconds(1));
            sender.drain();
        }
        assertThat(said()).containsExactly("for one of them");
    }

    @Test
    void aMessageThatWasSentIsReplacedWhereItStands() {
        var first = enqueue(key -> new OutgoingMessage(key, GRACE, Reply.say("Meet Lin")));
        sender.drain();
        clock.pass(Duration.ofSeconds(1));
        enqueue(key -> new OutgoingMessage(key, Recipient.of(GRACE), Reply.say("Undone"), first));
        slack.next(new Unknown("timeout"));
        sender.drain();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(said()).containsExactly("Meet Lin");
        assertThat(slack.replaced()).singleElement().satisfies(replaced -> {
            assertThat(replaced.message()).isEqualTo(new SentMessage(conversation(GRACE), "message-1"));
            assertThat(replaced.reply().summary()).isEqualTo("Undone");
        });
    }

    @Test
    void whatWasNeverSentIsNotReplacedButWithdrawn() {
        stores.outbox().pause(Recipient.of(GRACE), Duration.ofMinutes(5));
        var first = enqueue(key -> new OutgoingMessage(key, GRACE, Reply.say("Meet Lin")));
        sender.drain();
        enqueue(key -> new OutgoingMessage(key, Recipient.of(GRACE), Reply.say("Undone"), first));
        sender.drain();
        clock.pass(Duration.ofMinutes(6));
        sender.drain();

        assertThat(slack.arrived()).isEmpty();
        assertThat(slack.replaced()).isEmpty();
        assertThat(stores.endings()).containsExactly(new Ending.Withdrawn());
        assertThat(stores.outbox().nextIn()).isEmpty();
    }

    @Test
    void aReplacementWaitsForAMessageOfWhichNobodyKnowsWhetherItArrived() {
        slack.nextArrivesYet(new Unknown("timeout"));
        var first = enqueue(key -> new OutgoingMessage(key, GRACE, Reply.say("Meet Lin")));
        sender.drain();
        enqueue(key -> new OutgoingMessage(key, Recipient.of(GRACE), Reply.say("Undone"), first));
        sender.drain();
        assertThat(slack.replaced()).isEmpty();

        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofSeconds(5));
            sender.drain();
        }
        assertThat(slack.replaced()).hasSize(1);
        assertThat(said()).containsExactly("Meet Lin");
    }

    @Test
    void aThrottledWorkspaceWaitsAsToldAndNobodyInItIsTriedMeanwhile() {
        enqueue(GRACE, "first");
        slack.next(new RetryAfter(Duration.ofSeconds(40), Limit.WORKSPACE));
        sender.drain();
        enqueue(LIN, "second");
        sender.drain();
        clock.pass(Duration.ofSeconds(39));
        sender.drain();
        assertThat(slack.arrived()).isEmpty();

        clock.pass(Duration.ofSeconds(3));
        sender.drain();
        assertThat(said()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void aThrottledConversationHoldsUpNobodyElse() {
        enqueue(GRACE, "first");
        slack.next(new RetryAfter(Duration.ofHours(1), Limit.CONVERSATION));
        sender.drain();
        clock.pass(Duration.ofSeconds(1));
        enqueue(GRACE, "for the same");
        enqueue(LIN, "for another");
        sender.drain();
        clock.pass(Duration.ofSeconds(1));
        sender.drain();

        assertThat(said()).containsExactly("for another");
    }

    @Test
    void aPlatformThatDoesNotSayWhoseLimitItWasMeansTheWorkspaceOnceTwoConversationsHitIt() {
        enqueue(GRACE, "first");
        slack.next(new RetryAfter(Duration.ofSeconds(40), Limit.EITHER));
        sender.drain();
        clock.pass(Duration.ofSeconds(1));
        enqueue(LIN, "second");
        slack.next(new RetryAfter(Duration.ofSeconds(40), Limit.EITHER));
        sender.drain();
        var third = new MemberId(WORKSPACE, "U3");
        knows(third);
        enqueue(third, "third");
        clock.pass(Duration.ofSeconds(38));
        sender.drain();
        assertThat(slack.arrived()).isEmpty();

        clock.pass(Duration.ofSeconds(5));
        sender.drain();
        assertThat(said()).containsExactlyInAnyOrder("first", "second", "third");
    }

    @Test
    void messagesToOneWorkspaceAreSpacedAndEachIsMovedToItsSlotOnce() {
        var people = IntStream.range(10, 40)
                .mapToObj(i -> new MemberId(WORKSPACE, "U" + i))
                .toList();
        people.forEach(this::knows);
        people.forEach(person -> enqueue(person, person.user()));

        sender.drain();
        assertThat(slack.arrived()).hasSize(1);
        clock.pass(Duration.ofSeconds(3));
        sender.drain();
        assertThat(slack.arrived()).hasSize(16);
        clock.pass(Duration.ofSeconds(3));
        sender.drain();
        assertThat(slack.arrived()).hasSize(30);
        assertThat(count("waits")).isEqualTo(29);
    }

    @Test
    void anUnknownOutcomeIsLookedUpAfterHalfAMinuteAndNotRepeatedIfItArrived() {
        enqueue(GRACE, "hello");
        slack.nextArrivesYet(new Unknown("timeout"));
        sender.drain();
        clock.pass(Duration.ofSeconds(29));
        sender.drain();
        assertThat(slack.lookUps()).isZero();

        clock.pass(Duration.ofSeconds(1));
        sender.drain();
        assertThat(slack.lookUps()).isEqualTo(1);
        assertThat(said()).containsExactly("hello");
        assertThat(stores.endings()).hasOnlyElementsOfType(Ending.Delivered.class);
    }

    @Test
    void anUnknownOutcomeIsRepeatedIfNothingArrived() {
        enqueue(GRACE, "hello");
        slack.next(new Unknown("500"));
        sender.drain();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(slack.lookUps()).isEqualTo(1);
        assertThat(said()).containsExactly("hello");
    }

    @Test
    void whereNobodyCanTellItIsRepeated() {
        var teams = RecordingGateway.withoutLookUp(Platform.TEAMS);
        var member = new MemberId(new WorkspaceId(Platform.TEAMS, "tenant"), "U1");
        knows(member);
        enqueue(member, "hello");
        teams.nextArrivesYet(new Unknown("timeout"));
        var toTeams = sender(teams);
        toTeams.drain();
        clock.pass(Duration.ofSeconds(30));
        toTeams.drain();

        assertThat(teams.arrived()).hasSize(2);
        assertThat(teams.arrived().getFirst().key())
                .isEqualTo(teams.arrived().getLast().key());
    }

    @Test
    void aSendThatBeginsLateHasAWholeLeaseBeforeAnybodyLooksForIt() {
        enqueue(GRACE, "hello");
        var slow = stores.outbox().claim(10, Duration.ofSeconds(60)).getFirst();
        stores.outbox().takeTurn(slow, Pace.of(Platform.SLACK));
        clock.pass(Duration.ofSeconds(55));
        stores.outbox().note(slow, slow.progress().attempting(conversation(GRACE), slow.claimedAt()));
        clock.pass(Duration.ofSeconds(59));
        sender.drain();
        assertThat(said()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        sender.drain();

        assertThat(said()).containsExactly("hello");
    }

    @Test
    void aNodeThatDiesBetweenSendingAndSettlingDoublesNothing() {
        enqueue(GRACE, "hello");
        var dying = stores.outbox().claim(10, Duration.ofSeconds(60)).getFirst();
        stores.outbox().takeTurn(dying, Pace.of(Platform.SLACK));
        stores.outbox().note(dying, dying.progress().attempting(conversation(GRACE), dying.claimedAt()));
        slack.send(dying.message().key(), conversation(GRACE), dying.message().reply());

        sender.drain();
        clock.pass(Duration.ofSeconds(60));
        sender.drain();

        assertThat(said()).containsExactly("hello");
        assertThat(stores.endings()).hasSize(1);
    }

    @Test
    void whatWillNeverArriveIsGivenUpAtOnceAndTheDeadAddressForgotten() {
        enqueue(GRACE, "hello");
        slack.next(new Undeliverable(Reason.PERSON_GONE, "account_inactive"));
        sender.drain();

        assertThat(stores.endings()).containsExactly(new Ending.GivenUp(Reason.PERSON_GONE, "account_inactive"));
        assertThat(stores.members().find(GRACE).orElseThrow().address()).isNull();
        assertThat(count("given up")).isEqualTo(1);
        assertThat(stores.outbox().nextIn()).isEmpty();
    }

    @Test
    void aMessageThatKeepsFailingIsParkedNotDropped() {
        enqueue(GRACE, "hello");
        for (int i = 0; i < 5; i++) {
            slack.next(new Unknown("503"));
            sender.drain();
            clock.pass(Duration.ofMinutes(5));
        }
        sender.drain();

        assertThat(stores.endings()).containsExactly(new Ending.Parked("503"));
        assertThat(count("retried")).isEqualTo(2);
        assertThat(count("parked")).isEqualTo(1);
    }

    @Test
    void aPlatformThatIsNotConnectedHereKeepsItsMessages() {
        var member = new MemberId(new WorkspaceId(Platform.TEAMS, "tenant"), "U1");
        knows(member);
        enqueue(member, "hello");
        sender.drain();

        assertThat(stores.endings()).isEmpty();
        assertThat(stores.outbox().nextIn()).contains(Duration.ofMinutes(1));
    }

    private Sender sender(RecordingGateway gateway) {
        var retries = new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(1), 3, () -> 0);
        return new Sender(stores.outbox(), new MemberAddresses(stores.members()), List.of(gateway), retries, meters);
    }

    private void knows(MemberId member) {
        stores.members().save(new Member(member, OWNER, null, null, conversation(member), true));
    }

    private static Address conversation(MemberId member) {
        return new Address(member.workspace(), "D-" + member.user(), Address.Scope.PERSONAL, "");
    }

    private void enqueue(MemberId to, String text) {
        enqueue(key -> new OutgoingMessage(key, to, Reply.say(text)));
    }

    private DeliveryKey enqueue(Function<DeliveryKey, OutgoingMessage> made) {
        var network = stores.networks().load(OWNER);
        var change = new ChangeId("change-" + ++changes);
        var message = made.apply(DeliveryKey.of(OWNER, change, 0));
        var effects = new Commit.Effects(List.of(), List.of(message), null);
        stores.networks()
                .commit(new Commit(
                        change, clock.now(), network, network, List.of(), effects, new UndoStep.None(), null));
        return message.key();
    }

    private List<String> said() {
        return slack.arrived().stream()
                .map(message -> message.reply().summary())
                .toList();
    }

    private double count(String result) {
        return meters.find("rapport.messages").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
