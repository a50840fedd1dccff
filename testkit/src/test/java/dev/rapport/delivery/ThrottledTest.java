package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryOutcome.Limit;
import dev.rapport.delivery.DeliveryOutcome.RetryAfter;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Platforms that ask for a pause, and messages that take turns. */
class ThrottledTest extends Sending {
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
}
