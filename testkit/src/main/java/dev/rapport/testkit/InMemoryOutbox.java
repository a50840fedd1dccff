package dev.rapport.testkit;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.work.Backlog;
import dev.rapport.work.Horizon;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages lane in memory. */
final class InMemoryOutbox implements Outbox, DeliveryLog {
    private final HandClock clock;
    private final InMemoryStores lock;
    private final List<WaitingMessage> entries = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Map<WorkspaceId, Turns> workspaces = new HashMap<>();
    private final Map<Recipient, Turns> recipients = new HashMap<>();
    private final Map<WaitingMessage.Name, Ending> done = new HashMap<>();
    private final Fates fates;
    private int tokens;

    InMemoryOutbox(HandClock clock, InMemoryStores lock) {
        this.clock = clock;
        this.lock = lock;
        this.fates = new Fates(clock);
    }

    @Override
    public List<ClaimedMessage> claim(int most, Duration lease) {
        synchronized (lock) {
            var now = clock.storeTime();
            return entries.stream()
                    .filter(entry -> !entry.parked && !entry.due.isAfter(now))
                    .sorted(Comparator.comparing(entry -> entry.due))
                    .limit(most)
                    .toList()
                    .stream()
                    .map(entry -> entry.claim("message-" + ++tokens, now, Horizon.within(lease)))
                    .toList();
        }
    }

    @Override
    public boolean takeTurn(ClaimedMessage claimed, Pace pace) {
        synchronized (lock) {
            return held(claimed).map(entry -> takeTurn(entry, pace)).orElse(false);
        }
    }

    private boolean takeTurn(WaitingMessage entry, Pace pace) {
        var now = clock.storeTime();
        var workspace = workspaces.computeIfAbsent(entry.message.to().workspace(), any -> new Turns());
        var recipient = recipients.computeIfAbsent(entry.message.to(), any -> new Turns());
        if (entry.hasSlot && !workspace.pausedAt(now) && !recipient.pausedAt(now)) {
            return true;
        }
        var slot = recipient.next(workspace.next(now, pace.workspace()), pace.recipient());
        entry.hasSlot = true;
        if (slot.isAfter(now)) {
            entry.release(slot);
            fates.put(entry, new Fate.Waiting(Cause.TURN, clock.now().plus(Duration.between(now, slot))));
            return false;
        }
        return true;
    }

    @Override
    public boolean note(ClaimedMessage claimed, Progress progress) {
        synchronized (lock) {
            var entry = held(claimed);
            entry.ifPresent(held -> {
                held.progress = progress;
                held.tried = true;
                held.due = clock.storeTime().plus(claimed.lease());
            });
            return entry.isPresent();
        }
    }

    @Override
    public void putBack(ClaimedMessage claimed, Duration asked, Cause cause, Progress progress) {
        var wait = Horizon.within(asked);
        synchronized (lock) {
            held(claimed).ifPresent(entry -> {
                entry.progress = progress;
                entry.release(clock.storeTime().plus(wait));
                fates.put(entry, new Fate.Waiting(cause, clock.now().plus(wait)));
            });
        }
    }

    @Override
    public void finish(ClaimedMessage claimed, Ending ending) {
        synchronized (lock) {
            held(claimed).ifPresent(entry -> {
                endings.add(ending);
                if (ending instanceof Ending.Parked) {
                    entry.parked = true;
                } else {
                    entries.remove(entry);
                    done.put(entry.name(), ending);
                }
                fates.ended(entry, ending);
            });
        }
    }

    @Override
    public Optional<Duration> pause(Recipient to, Duration pause) {
        synchronized (lock) {
            var now = clock.storeTime();
            var another = recipients.entrySet().stream()
                    .filter(other -> other.getKey().workspace().equals(to.workspace())
                            && !other.getKey().equals(to))
                    .map(other -> other.getValue().sincePause(now))
                    .filter(since -> since.compareTo(Duration.ofMinutes(1)) <= 0)
                    .min(Comparator.naturalOrder());
            recipients.computeIfAbsent(to, any -> new Turns()).pause(now, Horizon.within(pause));
            return another;
        }
    }

    @Override
    public void pause(WorkspaceId workspace, Duration pause) {
        synchronized (lock) {
            workspaces.computeIfAbsent(workspace, any -> new Turns()).pause(clock.storeTime(), Horizon.within(pause));
        }
    }

    @Override
    public Optional<Duration> nextIn() {
        synchronized (lock) {
            var now = clock.storeTime();
            return entries.stream()
                    .filter(entry -> !entry.parked && entry.token.isEmpty())
                    .map(entry -> entry.due.isAfter(now) ? Duration.between(now, entry.due) : Duration.ZERO)
                    .min(Comparator.naturalOrder());
        }
    }

    void enqueue(NetworkId owner, List<OutgoingMessage> messages) {
        messages.forEach(message -> entries.add(new WaitingMessage(owner, message, clock.storeTime())));
    }

    void erase(NetworkId owner) {
        entries.removeIf(entry -> entry.owner.equals(owner));
        fates.erase(owner);
    }

    @Override
    public List<DeliveryLog.Entry> last(NetworkId owner) {
        synchronized (lock) {
            return fates.last(owner);
        }
    }

    @Override
    public Optional<Ending> ending(NetworkId owner, DeliveryKey key) {
        synchronized (lock) {
            return Optional.ofNullable(done.get(new WaitingMessage.Name(owner, key)));
        }
    }

    @Override
    public Earlier earlier(ClaimedMessage claimed) {
        var replaced = claimed.message().replaces();
        if (replaced == null) {
            throw new IllegalArgumentException("It replaces no message");
        }
        synchronized (lock) {
            var name = new WaitingMessage.Name(claimed.owner(), replaced);
            if (done.get(name) instanceof Ending.Delivered(var message)) {
                return new Earlier.Sent(message);
            }
            var waiting =
                    entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
            if (waiting.filter(entry -> !entry.parked && (entry.tried || !entry.token.isEmpty()))
                    .isPresent()) {
                return new Earlier.OnItsWay();
            }
            waiting.ifPresent(entry -> {
                entries.remove(entry);
                fates.remove(entry);
            });
            return new Earlier.Never();
        }
    }

    @Override
    public Map<WorkItem.Key, Standing> standing(NetworkId owner, Collection<WorkItem.Key> keys) {
        return lock.queue().standing(owner, keys);
    }

    @Override
    public List<Unclaimed> unclaimed(NetworkId owner) {
        synchronized (lock) {
            var now = clock.storeTime();
            return entries.stream()
                    .filter(entry -> entry.owner.equals(owner) && entry.isDue(now))
                    .filter(entry -> !fates.knows(entry))
                    .sorted(Comparator.comparing(entry -> entry.due))
                    .map(entry -> new Unclaimed(
                            entry.message.to(),
                            entry.message.reply().summary(),
                            clock.now().minus(Duration.between(entry.due, now))))
                    .toList();
        }
    }

    Backlog.Depth depth() {
        synchronized (lock) {
            var now = clock.storeTime();
            var due = entries.stream()
                    .filter(entry -> entry.isDue(now))
                    .map(entry -> entry.due)
                    .sorted()
                    .toList();
            var late = due.isEmpty() ? Duration.ZERO : Duration.between(due.getFirst(), now);
            return new Backlog.Depth(
                    due.size(),
                    late,
                    entries.stream().filter(entry -> entry.parked).count());
        }
    }

    Map<Platform, Backlog.Count> platforms() {
        synchronized (lock) {
            var now = clock.storeTime();
            var counts = new EnumMap<Platform, Backlog.Count>(Platform.class);
            for (var entry : entries) {
                var count = new Backlog.Count(entry.isDue(now) ? 1 : 0, entry.parked ? 1 : 0);
                if (count.due() + count.parked() > 0) {
                    counts.merge(
                            entry.message.to().platform(),
                            count,
                            (one, other) -> new Backlog.Count(one.due() + other.due(), one.parked() + other.parked()));
                }
            }
            return counts;
        }
    }

    int release() {
        synchronized (lock) {
            var aside = entries.stream().filter(entry -> entry.parked).toList();
            aside.forEach(entry -> {
                entry.parked = false;
                entry.progress = entry.progress.afresh();
                entry.release(clock.storeTime());
            });
            return aside.size();
        }
    }

    List<Ending> endings() {
        synchronized (lock) {
            return List.copyOf(endings);
        }
    }

    private Optional<WaitingMessage> held(ClaimedMessage claimed) {
        return entries.stream()
                .filter(entry -> !entry.parked && entry.token.equals(claimed.token()))
                .findFirst();
    }
}
