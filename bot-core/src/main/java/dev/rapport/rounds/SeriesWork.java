package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.ChangeId;
import dev.rapport.introduction.series.Series;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does what is due in a series: the series as it is afterwards, its messages, what is due next and the end of the work item are
 * one commit, so that whatever breaks, it is done once or tried again whole.
 */
final class SeriesWork {
    /** How long to wait where the platform cannot say who is there. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final SeriesStore store;

    SeriesWork(SeriesStore store) {
        this.store = store;
    }

    /** A series after what was done, with what goes out for it. */
    record Done(Series series, List<OutgoingMessage> messages) {
        Done {
            messages = List.copyOf(messages);
        }
    }

    /** One kind of thing that comes due. */
    interface Kind {
        /** When; empty if there is nothing to do any more. */
        Optional<Instant> due(Series series);

        /** What it comes to; empty where the platform cannot say now who is there. */
        Optional<Done> done(Series series);

        /** What tells this time of doing it from all others. */
        String change(Series series);
    }

    /** Against the newest series, and anew if it moved on meanwhile. */
    Result handle(ClaimedWork claimed, Instant now, Kind kind) {
        return Attempts.untilOneHolds(() -> attempt(claimed, now, kind));
    }

    private Optional<Result> attempt(ClaimedWork claimed, Instant now, Kind kind) {
        var series = store.find(claimed.item().owner());
        var due = series.flatMap(kind::due);
        if (series.isEmpty() || due.isEmpty()) {
            return Optional.of(new Result.Nothing());
        }
        if (due.get().isAfter(now)) {
            return Optional.of(new Result.Later(due.get()));
        }
        var change = new ChangeId(kind.change(series.get()));
        return kind.done(series.get())
                .map(done -> commit(claimed, change, series.get(), done, now))
                .orElseGet(() -> Optional.of(new Result.Later(now.plus(ASK_AGAIN))));
    }

    private Optional<Result> commit(ClaimedWork claimed, ChangeId id, Series before, Done done, Instant now) {
        var queue = SeriesPlanner.plan(
                before, done.series(), Optional.of(claimed.item().key()));
        var effects = new Commit.Effects(queue, done.messages(), claimed);
        return switch (store.commit(new SeriesStore.Change(id, now, before, done.series(), effects, null))) {
            case SeriesStore.Outcome.Done _ -> Optional.of(new Result.Done());
            case SeriesStore.Outcome.Seen _ -> Optional.of(new Result.Nothing());
            case SeriesStore.Outcome.Stale() -> Optional.empty();
        };
    }
}
