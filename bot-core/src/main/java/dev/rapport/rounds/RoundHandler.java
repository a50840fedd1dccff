package dev.rapport.rounds;

import dev.rapport.introduction.series.Course;
import dev.rapport.introduction.series.Series;
import dev.rapport.introduction.series.Setup;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Makes the next round of a place when its time has come: everybody is matched in one change, once. */
public final class RoundHandler implements WorkHandler {
    private final SeriesWork work;
    private final Rounds rounds;

    public RoundHandler(SeriesStore store, Rounds rounds) {
        this.work = new SeriesWork(store);
        this.rounds = rounds;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return work.handle(claimed, now, new Turn(claimed, now));
    }

    private final class Turn implements SeriesWork.Kind {
        private final ClaimedWork claimed;
        private final Instant now;

        Turn(ClaimedWork claimed, Instant now) {
            this.claimed = claimed;
            this.now = now;
        }

        @Override
        public Optional<Instant> due(Series series) {
            return series.course().nextRound().map(ZonedDateTime::toInstant);
        }

        @Override
        public Optional<SeriesWork.Done> done(Series series) {
            var setup = series.course().latestSetup().orElseThrow();
            return rounds.make(series.in(new Course.Running(setup)), over(setup), now)
                    .map(made -> new SeriesWork.Done(made, List.of()));
        }

        /** All turns that have come are over with this one, however many an outage has swallowed. */
        private Setup over(Setup setup) {
            return setup.withSince(LocalDateTime.ofInstant(now, setup.zone()));
        }

        @Override
        public String change(Series series) {
            return "ROUND-" + claimed.item().due().toEpochMilli();
        }
    }
}
