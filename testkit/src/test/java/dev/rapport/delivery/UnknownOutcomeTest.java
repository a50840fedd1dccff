package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.RecordingGateway;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sends of which nobody knows whether they arrived. */
class UnknownOutcomeTest extends Sending {
    @Test
    void anUnknownOutcomeInAGroupIsLookedUpThere() {
        enqueue(key -> new OutgoingMessage(key, new Recipient.Group(List.of(LIN, GRACE)), Reply.say("Meet")));
        slack.nextArrivesYet(new Unknown("timeout"));
        sender.drain();
        clock.pass(Duration.ofSeconds(30));
        sender.drain();

        assertThat(slack.lookUps()).isEqualTo(1);
        assertThat(slack.completed())
                .as("what was found is brought its files")
                .extracting(SentMessage::id)
                .containsExactly("message-1");
        assertThat(said()).containsExactly("Meet");
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
}
