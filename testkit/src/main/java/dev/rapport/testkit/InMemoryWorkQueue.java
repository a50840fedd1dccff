package dev.rapport.testkit;

import dev.rapport.delivery.DeliveryLog;
import dev.rapport.identity.NetworkId;
import dev.rapport.work.Backlog;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.Horizon;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import dev.rapport.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The work lane in memory. */
final class InMemoryWorkQueue implements WorkQueue {
    private final HandClock clock;
    private final InMemoryStores lock;
    private final Map<Place, Entry> entries = new HashMap<>();
    private int tokens;

    InMemoryWorkQueue(HandClock clock, InMemoryStores lock) {
        this.clock = clock;
        this.lock = lock;
    }

    @Override
    public List<ClaimedWork> claim(Instant now, int most, Duration lease) {
        synchronized (lock) {
            var claimed = new ArrayList<ClaimedWork>();
            waiting()
                    .filter(entry -> !entry.item.due().isAfter(now))
                    .sorted(Comparator.comparing(entry -> entry.item.due()))
                    .limit(most)
                    .forEach(entry -> claimed.add(
                            entry.claim("work-" + ++tokens, clock.storeTime().plus(Horizon.within(lease)))));
            return claimed;
        }
    }

    @Override
    public void defer(ClaimedWork claimed, Duration wait) {
        ifHeld(claimed, entry -> {
            entry.token = "";
            entry.heldUntil = clock.storeTime().plus(Horizon.within(wait));
        });
    }

    @Override
    public void park(ClaimedWork claimed) {
        ifHeld(claimed, entry -> entry.parked = true);
    }

    @Override
    public void reschedule(ClaimedWork claimed, Instant due) {
        ifHeld(
                claimed,
                entry -> schedule(
                        new WorkItem(claimed.item().owner(), claimed.item().key(), due)));
    }

    @Override
    public void drop(ClaimedWork claimed) {
        ifHeld(claimed, entry -> entries.remove(Place.of(claimed.item())));
    }

    @Override
    public Optional<Instant> nextDue() {
        synchronized (lock) {
            return waiting().map(entry -> entry.item.due()).min(Comparator.naturalOrder());
        }
    }

    boolean holds(ClaimedWork claimed) {
        var entry = entries.get(Place.of(claimed.item()));
        return entry != null && !entry.parked && entry.token.equals(claimed.token());
    }

    void apply(NetworkId owner, List<QueueEdit> edits) {
        for (var edit : edits) {
            switch (edit) {
                case QueueEdit.Schedule(var item) -> schedule(item);
                case QueueEdit.Cancel(var key) -> entries.remove(new Place(owner, key));
            }
        }
    }

    void erase(NetworkId owner) {
        entries.keySet().removeIf(place -> place.owner.equals(owner));
    }

    List<String> planned(NetworkId owner) {
        synchronized (lock) {
            return entries.values().stream()
                    .map(entry -> entry.item)
                    .filter(item -> item.owner().equals(owner))
                    .sorted(Comparator.comparing(WorkItem::due)
                            .thenComparing(item -> item.key().kind()))
                    .map(item -> item.key().kind() + " " + item.key().subject() + " " + item.due())
                    .toList();
        }
    }

    Map<WorkItem.Key, DeliveryLog.Standing> standing(NetworkId owner, Collection<WorkItem.Key> keys) {
        synchronized (lock) {
            var standing = new HashMap<WorkItem.Key, DeliveryLog.Standing>();
            for (var key : keys) {
                var entry = entries.get(new Place(owner, key));
                if (entry != null) {
                    standing.put(key, entry.standing(clock.storeTime()));
                }
            }
            return standing;
        }
    }

    Backlog.Depth depth() {
        synchronized (lock) {
            var now = clock.now();
            var due = waiting()
                    .map(entry -> entry.item.due())
                    .filter(at -> !at.isAfter(now))
                    .sorted()
                    .toList();
            var late = due.isEmpty() ? Duration.ZERO : Duration.between(due.getFirst(), now);
            return new Backlog.Depth(due.size(), late, parked());
        }
    }

    int release() {
        synchronized (lock) {
            var aside = entries.values().stream().filter(entry -> entry.parked).toList();
            aside.forEach(entry -> schedule(new WorkItem(entry.item.owner(), entry.item.key(), clock.now())));
            return aside.size();
        }
    }

    int parked() {
        synchronized (lock) {
            return (int) entries.values().stream().filter(entry -> entry.parked).count();
        }
    }

    private void schedule(WorkItem item) {
        entries.put(Place.of(item), new Entry(item));
    }

    private Stream<Entry> waiting() {
        return entries.values().stream().filter(entry -> !entry.parked && !entry.heldUntil.isAfter(clock.storeTime()));
    }

    private void ifHeld(ClaimedWork claimed, Consumer<Entry> change) {
        synchronized (lock) {
            if (holds(claimed)) {
                change.accept(entries.get(Place.of(claimed.item())));
            }
        }
    }

    private record Place(NetworkId owner, WorkItem.Key key) {
        static Place of(WorkItem item) {
            return new Place(item.owner(), item.key());
        }
    }

    private static final class Entry {
        private final WorkItem item;
        private String token = "";
        private Instant heldUntil = Instant.MIN;
        private int attempts;
        private boolean parked;

        Entry(WorkItem item) {
            this.item = item;
        }

        DeliveryLog.Standing standing(Instant now) {
            if (parked) {
                return DeliveryLog.Standing.PARKED;
            }
            if (!token.isEmpty() && heldUntil.isAfter(now)) {
                return DeliveryLog.Standing.UNDER_WAY;
            }
            return attempts > 0 ? DeliveryLog.Standing.TRIED : DeliveryLog.Standing.UNCLAIMED;
        }

        ClaimedWork claim(String newToken, Instant leaseEnds) {
            token = newToken;
            heldUntil = leaseEnds;
            attempts++;
            return new ClaimedWork(item, token, attempts, leaseEnds);
        }
    }
}
