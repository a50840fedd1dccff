package dev.rapport.testkit;

import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import dev.rapport.rounds.SeriesStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Series in memory, under the lock of all stores. */
final class InMemorySeriesStore implements SeriesStore {
    private final InMemoryStores lock;
    private final Map<NetworkId, Series> kept = new HashMap<>();
    private final Map<Mark, Optional<Reply>> seen = new HashMap<>();

    InMemorySeriesStore(InMemoryStores lock) {
        this.lock = lock;
    }

    private record Mark(NetworkId owner, ChangeId change) {}

    @Override
    public Optional<Series> find(NetworkId owner) {
        synchronized (lock) {
            return Optional.ofNullable(kept.get(owner));
        }
    }

    @Override
    public Outcome commit(Change change) {
        synchronized (lock) {
            var owner = change.before().owner();
            var mark = new Mark(owner, change.id());
            var known = seen.get(mark);
            if (known != null) {
                return new Outcome.Seen(known.orElse(null));
            }
            var completes = change.effects().completes();
            if (revision(owner) != change.before().revision()
                    || completes != null && !lock.queue().holds(completes)) {
                return new Outcome.Stale();
            }
            if (completes != null) {
                lock.queue().drop(completes);
            }
            lock.queue().apply(owner, change.effects().queue());
            lock.messages().enqueue(owner, change.effects().messages());
            var after = change.after().at(change.before().revision() + 1);
            kept.put(owner, after);
            seen.put(mark, Optional.ofNullable(change.result()));
            return new Outcome.Done(after);
        }
    }

    List<PlaceId> places() {
        synchronized (lock) {
            return kept.values().stream().map(Series::place).toList();
        }
    }

    private long revision(NetworkId owner) {
        var series = kept.get(owner);
        return series == null ? 0 : series.revision();
    }
}
