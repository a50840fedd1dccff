package dev.rapport.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Member;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
import dev.rapport.delivery.DeliveryOutcome.Unknown;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of messages: where they go, and how they end. */
class SenderTest extends Sending {
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
        stores.members().save(new Member(newcomer, OWNER, null, null, null, Member.Standing.WELCOMED));
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
        stores.members().save(new Member(newcomer, OWNER, null, null, null, Member.Standing.WELCOMED));
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
    void whatWillNeverArriveIsGivenUpAtOnceAndWhoeverIsGoneIsLeftAlone() {
        enqueue(GRACE, "hello");
        slack.next(new Undeliverable(Reason.PERSON_GONE, "account_inactive"));
        sender.drain();

        assertThat(stores.endings()).containsExactly(new Ending.GivenUp(Reason.PERSON_GONE, "account_inactive"));
        var grace = stores.members().find(GRACE).orElseThrow();
        assertThat(grace.address()).isNull();
        assertThat(grace.leftAloneUntil(clock.now())).contains(clock.now().plus(Duration.ofDays(7)));
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
}
