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

/** Asks the people of a place whether they are in its next round: who is asked and the messages are one commit. */
public final class RoundQuestionHandler implements WorkHandler {
    /** How long to wait where the platform cannot say who is there. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final SeriesStore store;
    private final Rounds rounds;

    public RoundQuestionHandler(SeriesStore store, Rounds rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND_QUESTION;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return Attempts.untilOneHolds(() -> attempt(claimed, now));
    }

    private Optional<Result> attempt(ClaimedWork claimed, Instant now) {
        var series = store.find(claimed.item().owner());
        var due = series.flatMap(Series::nextQuestion);
        if (series.isEmpty() || due.isEmpty()) {
            return Optional.of(new Result.Nothing());
        }
        if (due.get().isAfter(now)) {
            return Optional.of(new Result.Later(due.get()));
        }
        return rounds.team(series.get(), now)
                .map(team -> commit(claimed, series.get(), asked(series.get(), team, now), now))
                .orElseGet(() -> Optional.of(new Result.Later(now.plus(ASK_AGAIN))));
    }

    private RoundQuestions.Asked asked(Series series, Team team, Instant now) {
        var setup = series.course().latestSetup().orElseThrow();
        var turn = series.course().nextRound().orElseThrow();
        return new RoundQuestions(rounds.messages(series.place()), team, now).ask(series, setup, turn);
    }

    private Optional<Result> commit(ClaimedWork claimed, Series before, RoundQuestions.Asked asked, Instant now) {
        var queue = SeriesPlanner.plan(
                before, asked.series(), Optional.of(claimed.item().key()));
        var change = new SeriesStore.Change(
                new ChangeId("QUESTION-" + before.revision()),
                now,
                before,
                asked.series(),
                new Commit.Effects(queue, asked.messages(), claimed),
                null);
        return switch (store.commit(change)) {
            case SeriesStore.Outcome.Done _ -> Optional.of(new Result.Done());
            case SeriesStore.Outcome.Seen _ -> Optional.of(new Result.Nothing());
            case SeriesStore.Outcome.Stale() -> Optional.empty();
        };
    }
}
