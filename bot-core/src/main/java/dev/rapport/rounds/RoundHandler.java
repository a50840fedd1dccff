package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.identity.ChangeId;
import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Makes the next round of a place when its time has come: everybody is matched in one change, once. */
public final class RoundHandler implements WorkHandler {
    /** How long to wait where the platform cannot say who is there. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final SeriesStore store;
    private final Rounds rounds;

    public RoundHandler(SeriesStore store, Rounds rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return Attempts.untilOneHolds(() -> attempt(claimed, now));
    }

    private Optional<Result> attempt(ClaimedWork claimed, Instant now) {
        var series = store.find(claimed.item().owner());
        var next = series.flatMap(some -> some.course().nextRound());
        if (series.isEmpty() || next.isEmpty()) {
            return Optional.of(new Result.Nothing());
        }
        if (next.get().toInstant().isAfter(now)) {
            return Optional.of(new Result.Later(next.get().toInstant()));
        }
        var setup = series.get().course().latestSetup().orElseThrow();
        var running = series.get().in(new Course.Running(setup));
        return rounds.make(running, over(setup, now), now)
                .map(made -> commit(claimed, series.get(), made, now))
                .orElseGet(() -> Optional.of(new Result.Later(now.plus(ASK_AGAIN))));
    }

    /** All turns that have come are over with this one, however many an outage has swallowed. */
    private static Setup over(Setup setup, Instant now) {
        return setup.withSince(LocalDateTime.ofInstant(now, setup.zone()));
    }

    private Optional<Result> commit(ClaimedWork claimed, Series before, Series made, Instant now) {
        var queue = SeriesPlanner.plan(before, made, Optional.of(claimed.item().key()));
        var change = new SeriesStore.Change(
                new ChangeId("ROUND-" + claimed.item().due().toEpochMilli()),
                now,
                before,
                made,
                new Commit.Effects(queue, List.of(), claimed),
                null);
        return switch (store.commit(change)) {
            case SeriesStore.Outcome.Done _ -> Optional.of(new Result.Done());
            case SeriesStore.Outcome.Seen _ -> Optional.of(new Result.Nothing());
            case SeriesStore.Outcome.Stale() -> Optional.empty();
        };
    }
}
