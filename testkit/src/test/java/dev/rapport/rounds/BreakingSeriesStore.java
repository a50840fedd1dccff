package dev.rapport.rounds;

import dev.rapport.identity.NetworkId;
import dev.rapport.introduction.series.Series;
import java.util.Optional;

/** A store that breaks off at one of its commits: before it, or when it is made and nobody was told. */
final class BreakingSeriesStore implements SeriesStore {
    private final SeriesStore store;
    private final boolean made;
    private int left;

    BreakingSeriesStore(SeriesStore store, int at, boolean made) {
        this.store = store;
        this.left = at;
        this.made = made;
    }

    boolean hasBrokenOff() {
        return left <= 0;
    }

    @Override
    public Optional<Series> find(NetworkId owner) {
        return store.find(owner);
    }

    @Override
    public Outcome commit(Change change) {
        left--;
        if (left == 0 && !made) {
            throw new IllegalStateException("broken off before the commit");
        }
        var outcome = store.commit(change);
        if (left == 0) {
            throw new IllegalStateException("broken off after the commit");
        }
        return outcome;
    }
}
