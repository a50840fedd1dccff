package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.change.Commit;
import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.change.Member;
import dev.rapport.change.PendingStore.Choice;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.change.UndoEntry;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
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
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.interaction.Direction;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.Kind;
import dev.rapport.interaction.Moment;
import dev.rapport.interaction.Occasion;
import dev.rapport.interaction.Story;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reply.Reply;
import dev.rapport.work.Backlog;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store keeps to. */
abstract class StoreContract extends Contract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    private static final MemberId LEADER = new MemberId(TEAM, "U1");
    private static final Recipient TOGETHER = new Recipient.Group(List.of(LEADER, new MemberId(TEAM, "U2")));
    private static final Address DIRECT = new Address(TEAM, "D1", Address.Scope.PERSONAL, "");

    private final AtomicInteger changes = new AtomicInteger();
    private final NetworkId id = new NetworkId("network-" + UUID.randomUUID());

    @Test
    void aNetworkThatWasNeverWrittenIsEmpty() {
        assertThat(here().networks().load(id)).isEqualTo(Network.empty(id));
        assertThat(here().networks().undoable(id)).isEmpty();
    }

    @Test
    void whatWasCommittedIsThereForEveryNode() {
        var random = new RandomChanges(1);
        for (var i = 0; i < 60; i++) {
            var done = done(change(random::to));
            assertThat(elsewhere().networks().load(id)).isEqualTo(done);
            assertThat(here().networks().load(id)).isEqualTo(done);
            assertThat(done.revision()).isEqualTo(i + 1);
        }
        var network = here().networks().load(id);
        assertThat(network.ties().size()).isGreaterThan(5);
        assertThat(network.ties().stream()
                        .allMatch(tie -> elsewhere()
                                .networks()
                                .interactions(network)
                                .of(tie.id())
                                .equals(here().networks().interactions(network).of(tie.id()))))
                .isTrue();
    }

    @Test
    void aChangeComputedFromAnOldRevisionChangesNothing() {
        var old = here().networks().load(id);
        var first = done(change(old, draft -> draft.put(named(draft, "Ada"))));
        var message = message("late");
        var late = change(old, draft -> draft.put(named(draft, "Grace")))
                .with(new Effects(List.of(checkIn(now())), List.of(message), null));

        assertThat(elsewhere().networks().commit(late.commit())).isInstanceOf(CommitResult.Stale.class);

        assertThat(here().networks().load(id)).isEqualTo(first);
        assertThat(here().work().nextDue()).isEmpty();
        assertThat(here().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().networks().open(id, late.commit().change()).done()).isNull();
    }

    @Test
    void aRepeatedEventActsOnceAndGetsItsAnswerAgain() {
        var once = change(draft -> draft.put(named(draft, "Ada"))).answering(Reply.say("Ada is in."));
        var done = done(once);
        var again = change(done, draft -> draft.put(named(draft, "Ada")))
                .as(once.commit().change());

        assertThat(elsewhere().networks().commit(again.commit()))
                .isEqualTo(new CommitResult.Seen(Reply.say("Ada is in.")));
        assertThat(elsewhere().networks().commit(once.commit()))
                .isEqualTo(new CommitResult.Seen(Reply.say("Ada is in.")));
        assertThat(elsewhere().networks().open(id, once.commit().change()).done())
                .isEqualTo(Reply.say("Ada is in."));
        assertThat(here().networks().load(id)).isEqualTo(done);
    }

    @Test
    void interactionsComeInTheOrderInWhichTheyWereLogged() {
        done(change(draft -> draft.put(named(draft, "Ada"))));
        for (var i = 0; i < 50; i++) {
            done(change(draft -> draft.log(coffee(draft, "talk"))));
        }
        var all = here().networks().interactions(here().networks().load(id)).of(new ContactId(1));
        assertThat(all)
                .extracting(interaction -> interaction.id().number())
                .hasSize(50)
                .isSorted();

        done(change(draft -> draft.relog(new ContactId(1), List.of(all.get(3), all.get(49)), List.of())));
        assertThat(logged()).hasSize(48).doesNotContain(all.get(3), all.get(49));
        done(change(draft -> draft.relog(new ContactId(1), List.of(), List.of(all.get(49), all.get(3)))));
        assertThat(logged()).containsExactlyElementsOf(all);
        done(change(draft -> draft.remove(new ContactId(1))));
        assertThat(logged()).isEmpty();
    }

    private List<Interaction> logged() {
        return elsewhere()
                .networks()
                .interactions(elsewhere().networks().load(id))
                .of(new ContactId(1));
    }

    @Test
    void theLastTwentyChangesCanBeTakenBack() {
        for (var i = 0; i < 23; i++) {
            var name = "Person " + i;
            done(change(draft -> draft.put(named(draft, name))).undoable("adding " + name));
        }
        var entries = elsewhere().networks().undoable(id);
        assertThat(entries).extracting(UndoEntry::what).hasSize(20).startsWith("adding Person 22", "adding Person 21");

        var last = entries.getFirst();
        var undone = done(
                change(draft -> assertThat(draft.revert(last.edits())).isTrue()).takingBack(last.change()));

        assertThat(undone.ties().size()).isEqualTo(22);
        assertThat(elsewhere().networks().undoable(id))
                .extracting(UndoEntry::what)
                .hasSize(19)
                .startsWith("adding Person 21");
    }

    @Test
    void workIsClaimedByOneNodeWhenItIsDue() {
        done(change(draft -> {})
                .with(new Effects(List.of(checkIn(now()), item(7, now().plus(Duration.ofHours(1)))), List.of(), null)));
        assertThat(here().work().nextDue()).isPresent();

        var claimed = here().work().claim(now(), 10, LEASE);

        assertThat(claimed)
                .extracting(work -> work.item().key())
                .containsExactly(new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0));
        assertThat(claimed).extracting(ClaimedWork::attempts).containsExactly(1);
        assertThat(elsewhere().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(elsewhere().work().claim(now().plus(Duration.ofHours(2)), 10, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(7);
    }

    @Test
    void whatIsOldestIsClaimedFirst() {
        done(change(draft -> {})
                .with(new Effects(
                        List.of(
                                item(1, now().minusSeconds(1)),
                                item(2, now().minusSeconds(3)),
                                item(3, now().minusSeconds(2))),
                        List.of(),
                        null)));
        assertThat(here().work().claim(now(), 2, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(2, 3);
    }

    @Test
    void aCrashReturnsTheLease() {
        done(change(draft -> {}).with(new Effects(List.of(checkIn(now())), List.of(), null)));
        var lost = here().work().claim(now(), 10, Duration.ZERO).getFirst();
        var again = elsewhere().work().claim(now(), 10, LEASE).getFirst();

        assertThat(again.item()).isEqualTo(lost.item());
        assertThat(again.attempts()).isEqualTo(2);
        here().work().drop(lost);
        assertThat(commit(change(draft -> {}).with(new Effects(List.of(), List.of(), lost))))
                .isInstanceOf(CommitResult.Stale.class);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(), again)));
        assertThat(here().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(here().work().nextDue()).isEmpty();
    }

    @Test
    void aCheckInThatIsDoneSchedulesTheNext() {
        done(change(draft -> {}).with(new Effects(List.of(checkIn(now())), List.of(), null)));
        var claimed = here().work().claim(now(), 1, LEASE).getFirst();
        var next = now().plus(Duration.ofDays(7)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        done(change(draft -> {}).with(new Effects(List.of(checkIn(next)), List.of(message("check-in")), claimed)));

        assertThat(here().work().nextDue()).contains(next);
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::message)
                .containsExactly(message("check-in"));
        var first = here().work().claim(next, 1, LEASE).getFirst();
        assertThat(first.attempts()).isEqualTo(1);
    }

    @Test
    void workCanBePutOffMovedParkedAndCancelled() {
        var later = now().plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        done(change(draft -> {})
                .with(new Effects(
                        List.of(item(1, now()), item(2, now()), item(3, now()), item(4, now())), List.of(), null)));
        var claimed = here().work().claim(now(), 10, LEASE);
        here().work().defer(of(claimed, 1), Duration.ZERO);
        here().work().reschedule(of(claimed, 2), later);
        here().work().park(of(claimed, 3));
        here().work().drop(of(claimed, 4));

        var deferred = elsewhere().work().claim(now(), 10, LEASE);
        assertThat(deferred).extracting(work -> work.item().key().subject()).containsExactly(1);
        assertThat(deferred.getFirst().attempts()).isEqualTo(2);
        assertThat(here().work().nextDue()).contains(later);
        done(change(draft -> {})
                .with(new Effects(List.of(new QueueEdit.Cancel(key(2)), item(3, now())), List.of(), null)));
        assertThat(here().work().claim(later, 10, LEASE))
                .extracting(work -> work.item().key().subject())
                .containsExactly(3);
    }

    private static ClaimedWork of(List<ClaimedWork> claimed, int subject) {
        return claimed.stream()
                .filter(work -> work.item().key().subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMessageIsSentByOneNodeAndLeavesWhenItIsFinished() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        assertThat(here().outbox().nextIn()).contains(Duration.ZERO);
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(claimed.message()).isEqualTo(message("m1"));
        assertThat(claimed.owner()).isEqualTo(id);
        assertThat(claimed.progress()).isEqualTo(Progress.NEW);
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();

        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        assertThat(here().outbox().note(claimed, Progress.NEW.attempting(DIRECT, claimed.claimedAt())))
                .isTrue();
        here().outbox().finish(claimed, new Ending.Delivered(new SentMessage(DIRECT, "1.2")));

        assertThat(here().outbox().note(claimed, Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void whoeverClaimsAMessageAfterACrashKnowsHowFarItCame() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, Duration.ZERO).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        var attempted = Progress.NEW.failed().attempting(DIRECT, claimed.claimedAt());
        assertThat(here().outbox().note(claimed, attempted)).isTrue();

        var again = elsewhere().outbox().claim(10, LEASE).getFirst();

        assertThat(again.progress()).isEqualTo(attempted);
        assertThat(here().outbox().note(claimed, Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().takeTurn(again, Pace.UNLIMITED)).isTrue();
        elsewhere().outbox().putBack(again, Duration.ZERO, Cause.FAILURE, attempted.settled());
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::progress)
                .containsExactly(attempted.settled());
    }

    @Test
    void messagesToOneWorkspaceTakeTurnsOfAllOwners() {
        var slow = new Pace(Duration.ofHours(1), Duration.ZERO);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        var claimed = here().outbox().claim(10, LEASE);
        assertThat(claimed).hasSize(2);

        assertThat(here().outbox().takeTurn(claimed.getFirst(), slow)).isTrue();
        assertThat(here().outbox().takeTurn(claimed.getLast(), slow)).isFalse();

        assertThat(here().outbox().note(claimed.getLast(), Progress.NEW)).isFalse();
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn().orElseThrow()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void aPausedWorkspaceHoldsItsMessagesBack() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isTrue();
        here().outbox().pause(TEAM, Duration.ofMinutes(10));
        here().outbox().pause(TEAM, Duration.ofMinutes(5));

        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isFalse();
        assertThat(here().outbox().nextIn().orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void aPausedRecipientHoldsBackItsOwnMessagesAndTellsOfOthersPausedJustBefore() {
        var other = new MemberId(TEAM, "U2");
        var elsewhere = new MemberId(new WorkspaceId(Platform.SLACK, "T2"), "U1");
        assertThat(here().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(10)))
                .isEmpty();
        assertThat(elsewhere().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(5)))
                .isEmpty();
        assertThat(elsewhere().outbox().pause(Recipient.of(elsewhere), Duration.ofMinutes(5)))
                .isEmpty();
        assertThat(elsewhere()
                        .outbox()
                        .pause(Recipient.of(other), Duration.ofMillis(1))
                        .orElseThrow())
                .isLessThan(Duration.ofSeconds(30));
        assertThat(here().outbox().pause(Recipient.of(LEADER), Duration.ofMinutes(1)))
                .isPresent();

        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(claimed, Pace.UNLIMITED)).isFalse();
        assertThat(here().outbox().nextIn().orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void aParkedMessageIsNotClaimed() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1")), null)));
        var claimed = here().outbox().claim(10, LEASE).getFirst();
        here().outbox().finish(claimed, new Ending.Parked("boom"));
        assertThat(elsewhere().outbox().claim(10, LEASE)).isEmpty();
        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void whatWasKeptAsideIsReleasedAndTriedAfresh() {
        done(change(draft -> {})
                .with(new Effects(List.of(item(1, now()), item(2, now())), List.of(message("m1")), null)));
        assertThat(here().backlog().work().due()).isEqualTo(2);
        assertThat(here().backlog().messages().due()).isEqualTo(1);
        var work = here().work().claim(now(), 10, LEASE);
        here().work().park(of(work, 1));
        here().work().drop(of(work, 2));
        var message = here().outbox().claim(10, LEASE).getFirst();
        assertThat(here().outbox().takeTurn(message, Pace.UNLIMITED)).isTrue();
        var doubted = Progress.NEW.failed().attempting(DIRECT, message.claimedAt());
        assertThat(here().outbox().note(message, doubted)).isTrue();
        here().outbox().finish(message, new Ending.Parked("http_503"));

        assertThat(elsewhere().backlog().work()).isEqualTo(new Backlog.Depth(0, Duration.ZERO, 1));
        assertThat(elsewhere().backlog().messages()).isEqualTo(new Backlog.Depth(0, Duration.ZERO, 1));
        assertThat(elsewhere().backlog().release()).isEqualTo(2);
        assertThat(here().backlog().release()).isZero();

        var again = here().work().claim(now(), 10, LEASE);
        assertThat(again).extracting(claimed -> claimed.item().key().subject()).containsExactly(1);
        assertThat(again.getFirst().attempts()).isEqualTo(1);
        assertThat(here().outbox().claim(10, LEASE))
                .extracting(ClaimedMessage::progress)
                .containsExactly(new Progress(DIRECT, message.claimedAt(), 0));
    }

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
        return elsewhere().deliveries().ending(id, new DeliveryKey(key), TOGETHER);
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

    @Test
    void whatIsErasedIsGoneWithItsWorkAndMessages() {
        done(change(draft -> draft.put(named(draft, "Ada")))
                .with(new Effects(List.of(checkIn(now())), List.of(message("m1")), null))
                .undoable("adding Ada"));
        here().networks().erase(id);

        assertThat(here().networks().load(id)).isEqualTo(Network.empty(id));
        assertThat(here().networks().undoable(id)).isEmpty();
        assertThat(here().work().claim(now(), 10, LEASE)).isEmpty();
        assertThat(here().outbox().claim(10, LEASE)).isEmpty();
    }

    @Test
    void whatIsErasedIsGoneWithItsMessagesThatWaitForTheirTurnInTheWorkspace() {
        var slow = new Pace(Duration.ofSeconds(30), Duration.ZERO);
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        here().outbox().claim(10, LEASE).forEach(claimed -> here().outbox().takeTurn(claimed, slow));
        assertThat(here().outbox().nextIn()).isPresent();

        here().networks().erase(id);

        assertThat(here().outbox().nextIn()).isEmpty();
    }

    @Test
    void aMessageOfAnErasedNetworkThatWasClaimedBeforeIsNotSent() {
        done(change(draft -> {}).with(new Effects(List.of(), List.of(message("m1"), message("m2")), null)));
        var claimed = here().outbox().claim(10, LEASE);
        var slow = new Pace(Duration.ofMinutes(5), Duration.ZERO);
        assertThat(here().outbox().takeTurn(claimed.getFirst(), slow)).isTrue();

        elsewhere().networks().erase(id);

        assertThat(here().outbox().note(claimed.getFirst(), Progress.NEW)).isFalse();
        assertThat(here().outbox().takeTurn(claimed.getLast(), slow)).isFalse();
        assertThat(elsewhere().outbox().nextIn()).isEmpty();
    }

    @Test
    void aMemberIsFoundAgainWithTheirNetwork() {
        var member = new Member(LEADER, id, ZoneId.of("Europe/Berlin"), Locale.forLanguageTag("de-DE"), DIRECT, false);
        assertThat(here().members().find(LEADER)).isEmpty();
        assertThat(here().members().save(member)).isEqualTo(member);

        var otherNode = new Member(LEADER, new NetworkId("another"), null, null, null, true);
        assertThat(elsewhere().members().save(otherNode)).isEqualTo(new Member(LEADER, id, null, null, null, true));

        assertThat(here().members().find(LEADER)).contains(new Member(LEADER, id, null, null, null, true));
        assertThat(here().members().of(id)).extracting(Member::id).containsExactly(LEADER);
        here().members().erase(LEADER);
        assertThat(here().members().find(LEADER)).isEmpty();
        assertThat(here().members().of(id)).isEmpty();
    }

    @Test
    void aNewQuestionTakesThePlaceOfTheOld() {
        here().pending().ask(LEADER, new Pending("q1", List.of(new Choice("Ada Lovelace", "log id:1 coffee"))));
        var second = new Pending("q2", List.of(new Choice("30 November", "remind me 2026-11-30 to call")));
        here().pending().ask(LEADER, second);
        assertThat(elsewhere().pending().pending(LEADER)).contains(second);
        here().pending().forget(LEADER);
        assertThat(elsewhere().pending().pending(LEADER)).isEmpty();
    }

    /** A commit in the making. */
    private record Change(Commit commit) {
        Change with(Effects effects) {
            return new Change(new Commit(
                    commit.change(),
                    commit.at(),
                    commit.before(),
                    commit.after(),
                    commit.edits(),
                    effects,
                    commit.undo(),
                    commit.result()));
        }

        Change as(ChangeId change) {
            return new Change(new Commit(
                    change,
                    commit.at(),
                    commit.before(),
                    commit.after(),
                    commit.edits(),
                    commit.effects(),
                    commit.undo(),
                    commit.result()));
        }

        Change undoable(String what) {
            return step(new UndoStep.Remember(what));
        }

        Change takingBack(ChangeId change) {
            return step(new UndoStep.TookBack(change));
        }

        private Change step(UndoStep undo) {
            return new Change(new Commit(
                    commit.change(),
                    commit.at(),
                    commit.before(),
                    commit.after(),
                    commit.edits(),
                    commit.effects(),
                    undo,
                    commit.result()));
        }

        Change answering(@Nullable Reply result) {
            return new Change(new Commit(
                    commit.change(),
                    commit.at(),
                    commit.before(),
                    commit.after(),
                    commit.edits(),
                    commit.effects(),
                    commit.undo(),
                    result));
        }
    }

    private Change change(Consumer<NetworkDraft> edits) {
        return change(here().networks().load(id), edits);
    }

    private Change change(Network before, Consumer<NetworkDraft> edits) {
        var draft = new NetworkDraft(before, here().networks().interactions(before));
        edits.accept(draft);
        return new Change(new Commit(
                new ChangeId("change-" + changes.incrementAndGet()),
                now(),
                before,
                draft.network(),
                draft.edits(),
                Effects.NONE,
                new UndoStep.None(),
                null));
    }

    private CommitResult commit(Change change) {
        return here().networks().commit(change.commit());
    }

    private Network done(Change change) {
        return ((CommitResult.Done) commit(change)).network();
    }

    private Contact named(NetworkDraft draft, String name) {
        return Contact.named(draft.nextContact(), name, Level.STRATEGIC, now());
    }

    private Interaction coffee(NetworkDraft draft, String text) {
        var number = draft.nextInteraction();
        return new Interaction(
                number,
                new ContactId(1),
                Level.STRATEGIC,
                new Moment.At(now()),
                Kind.COFFEE,
                Direction.BOTH,
                new Story(text, "", ""),
                new Occasion(number.number(), 1));
    }

    private static WorkItem.Key key(int number) {
        return new WorkItem.Key(WorkItem.Kind.ITEM, number);
    }

    private QueueEdit item(int number, Instant due) {
        return new QueueEdit.Schedule(new WorkItem(id, key(number), due));
    }

    private QueueEdit checkIn(Instant due) {
        return new QueueEdit.Schedule(new WorkItem(id, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), due));
    }

    private static OutgoingMessage message(String key) {
        return new OutgoingMessage(new DeliveryKey(key), LEADER, Reply.say("Good morning. Two people this week."));
    }
}
