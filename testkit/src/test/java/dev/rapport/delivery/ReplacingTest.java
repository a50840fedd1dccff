package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.reply.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Messages that take the place of another. */
class ReplacingTest extends Sending {
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
}
