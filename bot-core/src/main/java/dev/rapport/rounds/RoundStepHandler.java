package dev.rapport.rounds;

import dev.rapport.change.Commit;
import dev.rapport.identity.ChangeId;
import dev.rapport.introduction.series.Series;
import dev.rapport.work.Attempts;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Does what has come due in a round: a step changes the round and sends its messages in one commit, or not at all. */
public final class RoundStepHandler implements WorkHandler {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final SeriesStore store;
    private final Rounds rounds;
    private final RoundSteps steps;

    public RoundStepHandler(SeriesStore store, Rounds rounds, Arrived arrived, KeepingInTouch keeping) {
        this.store = store;
        this.rounds = rounds;
        this.steps = new RoundSteps(rounds, arrived, keeping);
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND_STEP;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return Attempts.untilOneHolds(() -> attempt(claimed, now));
    }

    private Optional<Result> attempt(ClaimedWork claimed, Instant now) {
        var series = store.find(claimed.item().owner());
        var round = series.flatMap(some -> some.round(claimed.item().key().subject()));
        var due = round.flatMap(some -> some.nextStep());
        if (series.isEmpty() || round.isEmpty() || due.isEmpty()) {
            return Optional.of(new Result.Nothing());
        }
        if (due.get().isAfter(now)) {
            return Optional.of(new Result.Later(due.get()));
        }
        return rounds.team(series.get(), now)
                .map(team -> commit(claimed, series.get(), steps.take(series.get(), round.get(), team, now), now))
                .orElseGet(() -> Optional.of(new Result.Later(now.plus(ASK_AGAIN))));
    }

    private Optional<Result> commit(ClaimedWork claimed, Series before, RoundSteps.Taken taken, Instant now) {
        var queue = SeriesPlanner.plan(
                before, taken.series(), Optional.of(claimed.item().key()));
        var change = new SeriesStore.Change(
                new ChangeId("STEP-%d-%d".formatted(claimed.item().key().subject(), before.revision())),
                now,
                before,
                taken.series(),
                new Commit.Effects(queue, taken.messages(), claimed),
                null);
        return switch (store.commit(change)) {
            case SeriesStore.Outcome.Done _ -> Optional.of(new Result.Done());
            case SeriesStore.Outcome.Seen _ -> Optional.of(new Result.Nothing());
            case SeriesStore.Outcome.Stale() -> Optional.empty();
        };
    }
}
