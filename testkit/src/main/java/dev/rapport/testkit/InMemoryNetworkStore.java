package dev.rapport.testkit;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.UndoEntry;
import dev.rapport.change.UndoStep;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.Interaction;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Edit;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Networks in memory. One lock for all stores, so that a commit is whole or not at all. */
final class InMemoryNetworkStore implements NetworkStore {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int UNDO_DEPTH = 20;

    private final HandClock clock;
    private final InMemoryStores lock;
    private final Map<NetworkId, Record> records = new HashMap<>();

    InMemoryNetworkStore(HandClock clock, InMemoryStores lock) {
        this.clock = clock;
        this.lock = lock;
    }

    @Override
    public Network load(NetworkId id) {
        synchronized (lock) {
            return record(id).network;
        }
    }

    @Override
    public Opened open(NetworkId id, ChangeId change) {
        synchronized (lock) {
            var mark = seen(id, change);
            return new Opened(record(id).network, mark == null ? null : mark.result());
        }
    }

    private @Nullable Mark seen(NetworkId id, ChangeId change) {
        var mark = record(id).seen.get(change);
        return mark != null && clock.storeTime().isBefore(mark.until()) ? mark : null;
    }

    @Override
    public InteractionLog interactions(Network network) {
        synchronized (lock) {
            return logOf(Map.copyOf(record(network.id()).log));
        }
    }

    private static InteractionLog logOf(Map<ContactId, List<Interaction>> log) {
        return contact -> log.getOrDefault(contact, List.of());
    }

    @Override
    public CommitResult commit(Commit commit) {
        synchronized (lock) {
            var id = commit.before().id();
            var seen = seen(id, commit.change());
            if (seen != null) {
                return new CommitResult.Seen(seen.result());
            }
            var record = record(id);
            var completes = commit.effects().completes();
            boolean stale = record.network.revision() != commit.before().revision()
                    || (completes != null && !lock.queue().holds(completes));
            return stale ? new CommitResult.Stale() : done(commit, record);
        }
    }

    private CommitResult done(Commit commit, Record record) {
        var completes = commit.effects().completes();
        if (completes != null) {
            lock.queue().drop(completes);
        }
        lock.queue().apply(commit.before().id(), commit.effects().queue());
        lock.messages().enqueue(commit.before().id(), commit.effects().messages());
        record.network = commit.after().at(commit.before().revision() + 1);
        commit.edits().forEach(record::apply);
        record.seen.put(
                commit.change(), new Mark(commit.result(), clock.storeTime().plus(KEPT)));
        record.remember(commit);
        return new CommitResult.Done(record.network);
    }

    @Override
    public List<UndoEntry> undoable(NetworkId id) {
        synchronized (lock) {
            return record(id).undo.stream()
                    .filter(entry -> clock.now().isBefore(entry.at().plus(KEPT)))
                    .toList();
        }
    }

    @Override
    public void erase(NetworkId id) {
        synchronized (lock) {
            records.remove(id);
            lock.queue().erase(id);
            lock.messages().erase(id);
        }
    }

    private Record record(NetworkId id) {
        return records.computeIfAbsent(id, Record::new);
    }

    private record Mark(@Nullable Reply result, Instant until) {}

    private static final class Record {
        private Network network;
        private final Map<ContactId, List<Interaction>> log = new HashMap<>();
        private final Map<ChangeId, Mark> seen = new HashMap<>();
        private final LinkedList<UndoEntry> undo = new LinkedList<>();

        Record(NetworkId id) {
            network = Network.empty(id);
        }

        void apply(Edit edit) {
            if (edit instanceof Edit.Log change) {
                var changed = new ArrayList<>(log.getOrDefault(change.contact(), List.of()));
                changed.removeAll(change.removed());
                changed.addAll(change.added());
                changed.sort(
                        Comparator.comparingInt(interaction -> interaction.id().number()));
                log.put(change.contact(), List.copyOf(changed));
            }
        }

        void remember(Commit commit) {
            switch (commit.undo()) {
                case UndoStep.Remember(var what) ->
                    undo.addFirst(new UndoEntry(commit.change(), commit.at(), what, commit.edits()));
                case UndoStep.TookBack(var change) ->
                    undo.removeIf(entry -> entry.change().equals(change));
                case UndoStep.None() -> {}
            }
            while (undo.size() > UNDO_DEPTH) {
                undo.removeLast();
            }
        }
    }
}
