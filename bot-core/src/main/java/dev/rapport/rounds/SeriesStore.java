package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.PlaceId;
import dev.rapport.introduction.series.Series;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the rounds of places are kept. Every method may throw {@code StoreUnavailable}. */
public interface SeriesStore {
    /** The newest revision by {@link Series#owner}; empty if nothing was ever kept. */
    Optional<Series> find(NetworkId owner);

    /** The newest revision; a place that nothing was kept of has none. */
    default Series load(PlaceId place) {
        return find(Series.ownerOf(place)).orElseGet(() -> Series.none(place));
    }

    /** Makes the change whole or not at all, with the work and the messages that it causes. */
    Outcome commit(Change change);

    /**
     * One change of one series.
     *
     * @param id a change is made once in 24 hours
     * @param before what it was computed from; the store refuses the change if that is no longer the newest
     * @param result the answer, kept for 24 hours for the same event when it comes again; null if nobody asked
     */
    record Change(
            ChangeId id,
            Instant at,
            Series before,
            Series after,
            Commit.Effects effects,
            @Nullable Reply result) {}

    /** What became of a change. */
    sealed interface Outcome {
        record Done(Series series) implements Outcome {}

        /** The series was changed since it was read, or the claim is outdated. */
        record Stale() implements Outcome {}

        /** It was made before; {@code result} is its answer, null if it had none. */
        record Seen(@Nullable Reply result) implements Outcome {}
    }
}
