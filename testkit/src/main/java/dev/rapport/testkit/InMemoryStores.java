package dev.rapport.testkit;

import dev.rapport.change.Arrivals;
import dev.rapport.change.Commit;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.change.UndoStep;
import dev.rapport.conversation.Stores;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.network.NetworkDraft;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.work.Backlog;
import dev.rapport.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Everything that is stored, in memory, with the guarantees of the real store: for tests of what uses it. */
public final class InMemoryStores {
    private final InMemoryWorkQueue work;
    private final InMemoryOutbox outbox;
    private final InMemoryNetworkStore networks;
    private final InMemoryMemberStore members = new InMemoryMemberStore();
    private final InMemoryPendingStore pending;
    private final InMemoryCommons commons = new InMemoryCommons();
    private final InMemorySeriesStore series = new InMemorySeriesStore(this);

    public InMemoryStores(HandClock clock) {
        work = new InMemoryWorkQueue(clock, this);
        outbox = new InMemoryOutbox(clock, this);
        networks = new InMemoryNetworkStore(clock, this);
        pending = new InMemoryPendingStore(clock);
    }

    /** All that a conversation needs, with what falls due planned as in the product and nobody's commands limited. */
    public Stores forConversation() {
        return new Stores(
                networks,
                members,
                pending,
                Arrivals.of(member -> Duration.ZERO, members, pending),
                WorkPlanner::plan,
                outbox,
                commons,
                series);
    }

    public NetworkStore networks() {
        return networks;
    }

    public MemberStore members() {
        return members;
    }

    public PendingStore pending() {
        return pending;
    }

    public WorkQueue work() {
        return work;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Commons commons() {
        return commons;
    }

    public SeriesStore series() {
        return series;
    }

    public Backlog backlog() {
        return new InMemoryBacklog(work, outbox);
    }

    /** What became of messages. */
    public DeliveryLog deliveries() {
        return outbox;
    }

    /** Changes a network as no command could; its owner must have said something before. */
    public void put(MemberId owner, Consumer<NetworkDraft> edits) {
        var before = networks.load(members.find(owner).orElseThrow().network());
        var draft = new NetworkDraft(before, networks.interactions(before));
        edits.accept(draft);
        networks.commit(new Commit(
                new ChangeId("put at revision " + before.revision()),
                Instant.EPOCH,
                before,
                draft.network(),
                draft.edits(),
                Commit.Effects.NONE,
                new UndoStep.None(),
                null));
    }

    /** When an owner's work items are due, as text such as {@code CHECK_IN 0 2026-11-23T08:00:00Z}, soonest first. */
    public List<String> planned(NetworkId owner) {
        return work.planned(owner);
    }

    /** The endings of all messages so far, in order. */
    public List<Ending> endings() {
        return outbox.endings();
    }

    /** How many work items are parked. */
    public int parkedWork() {
        return work.parked();
    }

    List<PlaceId> placesWithRounds() {
        return series.places();
    }

    InMemoryMemberStore everybody() {
        return members;
    }

    InMemoryWorkQueue queue() {
        return work;
    }

    InMemoryOutbox messages() {
        return outbox;
    }
}
