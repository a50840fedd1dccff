package dev.rapport.rounds;

import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.Optional;

/** Does what has come due in a round: a step changes the round and sends its messages in one commit, or not at all. */
public final class RoundStepHandler implements WorkHandler {
    private final SeriesWork work;
    private final Rounds rounds;
    private final RoundSteps steps;

    public RoundStepHandler(SeriesStore store, Rounds rounds, Arrived arrived, KeepingInTouch keeping) {
        this.work = new SeriesWork(store);
        this.rounds = rounds;
        this.steps = new RoundSteps(rounds, arrived, keeping);
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND_STEP;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return work.handle(claimed, now, new Step(claimed.item().key().subject(), now));
    }

    private final class Step implements SeriesWork.Kind {
        private final int number;
        private final Instant now;

        Step(int number, Instant now) {
            this.number = number;
            this.now = now;
        }

        @Override
        public Optional<Instant> due(Series series) {
            return series.round(number).flatMap(Round::nextStep);
        }

        @Override
        public Optional<SeriesWork.Done> done(Series series) {
            var round = series.round(number).orElseThrow();
            return rounds.team(series, now).map(team -> steps.take(series, round, team, now));
        }

        @Override
        public String change(Series series) {
            return "STEP-%d-%d".formatted(number, series.revision());
        }
    }
}
