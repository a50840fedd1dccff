package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit.Effects;
import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Cause;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of messages: what became of each, and which takes whose place. */
abstract class DeliveryLogContract extends CommitContract {
    private static final Recipient TOGETHER = new Recipient.Group(List.of(LEADER, new MemberId(TEAM, "U2")));

    @Test
    void anOwnerSeesWhatBecameOfEachMessage() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        assertThat(here().deliveries().last(id)).isEmpty();
        var claimed = here().outbox().claim(10, LEASE);
        var slow = new Pace(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(here().outbox().takeTurn(claimed.getFirst(), slow)).isTrue();
        assertThat(here().outbox().takeTurn(claimed.getLast(), slow)).isFalse();
        assertThat(elsewhere().deliveries().last(id)).singleElement().satisfies(entry -> {
            assertThat(entry.to()).isEqualTo(Recipient.of(LEADER));
            assertThat(entry.words()).isEqualTo(message("m1").reply().summary());
            assertThat(waiting(entry, Cause.TURN)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        });

        here().outbox().putBack(claimed.getFirst(), Duration.ZERO, Cause.THROTTLED, Progress.NEW);
        assertThat(waiting(elsewhere().deliveries().last(id).getFirst(), Cause.THROTTLED))
                .isZero();
        var again = here().outbox().claim(10, LEASE).getFirst();
        here().outbox().finish(again, new Ending.GivenUp(DeliveryOutcome.Reason.PERSON_GONE, "user_disabled"));

        assertThat(elsewhere().deliveries().last(id))
                .extracting(DeliveryLog.Entry::fate)
                .hasSize(2)
                .first()
                .isEqualTo(new Fate.GivenUp(DeliveryOutcome.Reason.PERSON_GONE, "user_disabled"));
        here().networks().erase(id);
        assertThat(here().deliveries().last(id)).isEmpty();
    }

    @Test
    void ofWhatOnePersonIsSentTheLastAreRemembered() {
        var messages = IntStream.range(0, DeliveryLog.MOST + 5)
                .mapToObj(number -> message("m" + number))
                .toList();
        done(change(draft -> {}).with(new Effects(List.of(), messages, null)));
        var ended = here().outbox().claim(messages.size(), LEASE);
        assertThat(ended).hasSameSizeAs(messages);
        ended.forEach(
                claimed -> here().outbox().finish(claimed, new Ending.GivenUp(DeliveryOutcome.Reason.REFUSED, "no")));

        assertThat(elsewhere().deliveries().last(id))
                .extracting(DeliveryLog.Entry::words)
                .containsExactlyElementsOf(ended.reversed().stream()
                        .limit(DeliveryLog.MOST)
                        .map(claimed -> claimed.message().reply().summary())
                        .toList());
    }

    private static Duration waiting(DeliveryLog.Entry entry, Cause cause) {
        var waiting = (Fate.Waiting) entry.fate();
        assertThat(waiting.cause()).isEqualTo(cause);
        return Duration.between(entry.at(), waiting.until());
    }

    @Test
    void aGroupAndAPlaceAreRecipientsOfTheirOwn() {
        var place = new Recipient.Place(new PlaceId(TEAM, "C1"));
        here().outbox().pause(TOGETHER, Duration.ofMinutes(10));
        send(new OutgoingMessage(new DeliveryKey("m1"), LEADER, Reply.say("To one")));
        send(new OutgoingMessage(new DeliveryKey("m2"), TOGETHER, Reply.say("To two")));
        send(new OutgoingMessage(new DeliveryKey("m3"), place, Reply.say("To all")));

        var claimed = elsewhere().outbox().claim(10, LEASE);
        assertThat(claimed)
                .extracting(one -> one.message().to())
                .containsExactlyInAnyOrder(Recipient.of(LEADER), TOGETHER, place);
        assertThat(claimed.stream()
                        .filter(one -> here().outbox().takeTurn(one, Pace.UNLIMITED))
                        .map(one -> one.message().to()))
                .containsExactlyInAnyOrder(Recipient.of(LEADER), place);
        assertThat(here().outbox().pause(place, Duration.ofMinutes(1))).isPresent();
        assertThat(here().deliveries().last(id))
                .extracting(DeliveryLog.Entry::to)
                .containsExactly(TOGETHER);
    }

    @Test
    void whoReplacesAMessageLearnsWhatWasSent() {
        send(new OutgoingMessage(new DeliveryKey("m1"), TOGETHER, Reply.say("Ada, meet Grace.")));
        assertThat(ending("m1")).isEmpty();
        var first = turnOf(here().outbox().claim(1, LEASE).getFirst());
        send(replacing("m2", "m1"));
        var second = elsewhere().outbox().claim(1, LEASE).getFirst();
        assertThat(elsewhere().outbox().earlier(second)).isEqualTo(new Outbox.Earlier.OnItsWay());

        var sent = new SentMessage(new Address(TEAM, "G1", Address.Scope.GROUP, ""), "17.1");
        here().outbox().finish(first, new Ending.Delivered(sent));

        assertThat(elsewhere().outbox().earlier(second)).isEqualTo(new Outbox.Earlier.Sent(sent));
        assertThat(ending("m1")).contains(new Ending.Delivered(sent));
        here().outbox().finish(turnOf(second), new Ending.Delivered(sent));
        send(replacing("m3", "m2"));
        assertThat(here().outbox().earlier(here().outbox().claim(1, LEASE).getFirst()))
                .isEqualTo(new Outbox.Earlier.Sent(sent));
    }

    @Test
    void aMessageThatStillWaitsIsWithdrawnByTheOneThatReplacesIt() {
        send(new OutgoingMessage(new DeliveryKey("m0"), TOGETHER, Reply.say("Before")));
        send(new OutgoingMessage(new DeliveryKey("m1"), TOGETHER, Reply.say("Ada, meet Grace.")));
        var slow = new Pace(Duration.ZERO, Duration.ofMinutes(5));
        var turns = here().outbox().claim(10, LEASE).stream()
                .filter(claimed -> here().outbox().takeTurn(claimed, slow))
                .toList();
        var came = turns.getFirst().message().key().value();
        var waits = came.equals("m0") ? "m1" : "m0";
        assertThat(here().deliveries().last(id)).hasSize(1);
        send(replacing("m2", waits));
        var second = elsewhere().outbox().claim(10, LEASE).getFirst();

        assertThat(elsewhere().outbox().earlier(second)).isEqualTo(new Outbox.Earlier.Never());
        elsewhere().outbox().finish(second, new Ending.Withdrawn());

        assertThat(here().deliveries().last(id)).isEmpty();
        assertThat(ending("m2")).contains(new Ending.Withdrawn());
        here().outbox().finish(turns.getFirst(), new Ending.GivenUp(DeliveryOutcome.Reason.REFUSED, "too_long"));
        assertThat(here().outbox().nextIn()).as("the one that waited").isEmpty();
        assertThat(ending(came)).contains(new Ending.GivenUp(DeliveryOutcome.Reason.REFUSED, "too_long"));
    }

    @Test
    void aMessageThatNobodyHasClaimedYetIsWithdrawnAndOneThatWasTriedIsNot() {
        send(new OutgoingMessage(new DeliveryKey("m1"), TOGETHER, Reply.say("Tried")));
        var tried = turnOf(here().outbox().claim(1, LEASE).getFirst());
        assertThat(here().outbox().note(tried, Progress.NEW)).isTrue();
        here().outbox().putBack(tried, Duration.ofMinutes(5), Cause.DOUBT, Progress.NEW);
        send(replacing("m2", "m1"));
        var second = here().outbox().claim(1, LEASE).getFirst();
        assertThat(here().outbox().earlier(second)).isEqualTo(new Outbox.Earlier.OnItsWay());

        send(replacing("m4", "m3"));
        var fourth = here().outbox().claim(1, LEASE).getFirst();
        send(new OutgoingMessage(new DeliveryKey("m3"), TOGETHER, Reply.say("Not claimed")));
        assertThat(elsewhere().outbox().earlier(fourth)).isEqualTo(new Outbox.Earlier.Never());
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
    }

    private void send(OutgoingMessage message) {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message), null)));
    }

    private ClaimedMessage turnOf(ClaimedMessage claimed) {
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        return claimed;
    }

    private Optional<Ending> ending(String key) {
        return elsewhere().deliveries().ending(id, new DeliveryKey(key));
    }

    private static OutgoingMessage replacing(String key, String earlier) {
        return new OutgoingMessage(
                new DeliveryKey(key), TOGETHER, Reply.say("The round was undone."), new DeliveryKey(earlier));
    }

    @Test
    void theLastTwentyMessagesAreRemembered() {
        for (var i = 0; i < 23; i++) {
            var message = new OutgoingMessage(new DeliveryKey("m" + i), LEADER, Reply.say("Number " + i));
            done(change(draft -> {}).with(new Effects(List.of(), List.of(message), null)));
            var claimed = here().outbox().claim(1, LEASE).getFirst();
            assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
            var ending =
                    i == 22 ? new Ending.Parked("http_503") : new Ending.Delivered(new SentMessage(DIRECT, "1." + i));
            here().outbox().finish(claimed, ending);
        }
        var last = elsewhere().deliveries().last(id);
        assertThat(last)
                .extracting(DeliveryLog.Entry::words)
                .hasSize(20)
                .startsWith("Number 22")
                .contains("Number 3");
        assertThat(last.getFirst().fate()).isEqualTo(new Fate.Parked("http_503"));
        assertThat(last.subList(1, 20)).extracting(DeliveryLog.Entry::fate).containsOnly(new Fate.Sent());
    }
}
