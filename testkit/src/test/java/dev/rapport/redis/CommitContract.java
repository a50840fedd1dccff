package dev.rapport.redis;

import dev.rapport.change.Commit;
import dev.rapport.change.Commit.Effects;
import dev.rapport.change.CommitResult;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.Contact;
import dev.rapport.contact.ContactId;
import dev.rapport.contact.Level;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
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
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Commits in the making, for contracts about what commits come to. */
abstract class CommitContract extends Contract {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final WorkspaceId TEAM = new WorkspaceId(Platform.SLACK, "T1");
    static final MemberId LEADER = new MemberId(TEAM, "U1");
    static final Address DIRECT = new Address(TEAM, "D1", Address.Scope.PERSONAL, "");
    final AtomicInteger changes = new AtomicInteger();
    final NetworkId id = new NetworkId("network-" + UUID.randomUUID());

    static ClaimedWork of(List<ClaimedWork> claimed, int subject) {
        return claimed.stream()
                .filter(work -> work.item().key().subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    /** A commit in the making. */
    record Change(Commit commit) {
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

    Change change(Consumer<NetworkDraft> edits) {
        return change(here().networks().load(id), edits);
    }

    Change change(Network before, Consumer<NetworkDraft> edits) {
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

    CommitResult commit(Change change) {
        return here().networks().commit(change.commit());
    }

    Network done(Change change) {
        return ((CommitResult.Done) commit(change)).network();
    }

    static WorkItem.Key key(int number) {
        return new WorkItem.Key(WorkItem.Kind.ITEM, number);
    }

    QueueEdit item(int number, Instant due) {
        return new QueueEdit.Schedule(new WorkItem(id, key(number), due));
    }

    QueueEdit checkIn(Instant due) {
        return new QueueEdit.Schedule(new WorkItem(id, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), due));
    }

    static OutgoingMessage message(String key) {
        return new OutgoingMessage(new DeliveryKey(key), LEADER, Reply.say("Good morning. Two people this week."));
    }

    Contact named(NetworkDraft draft, String name) {
        return Contact.named(draft.nextContact(), name, Level.STRATEGIC, now());
    }

    Interaction coffee(NetworkDraft draft, String text) {
        return coffee(draft, new ContactId(1), text);
    }

    Interaction coffee(NetworkDraft draft, ContactId contact, String text) {
        var number = draft.nextInteraction();
        return new Interaction(
                number,
                contact,
                Level.STRATEGIC,
                new Moment.At(now()),
                Kind.COFFEE,
                Direction.BOTH,
                new Story(text, "", ""),
                new Occasion(number.number(), 1));
    }
}
