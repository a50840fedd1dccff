package dev.rapport.rounds;

import dev.rapport.introduction.series.Series;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.Optional;

/** Asks the people of a place whether they are in its next round: who is asked and the messages are one commit. */
public final class RoundQuestionHandler implements WorkHandler {
    private final SeriesWork work;
    private final Rounds rounds;

    public RoundQuestionHandler(SeriesStore store, Rounds rounds) {
        this.work = new SeriesWork(store);
        this.rounds = rounds;
    }

    @Override
    public WorkItem.Kind kind() {
        return WorkItem.Kind.ROUND_QUESTION;
    }

    @Override
    public Result handle(ClaimedWork claimed, Instant now) {
        return work.handle(claimed, now, new Question(now));
    }

    private final class Question implements SeriesWork.Kind {
        private final Instant now;

        Question(Instant now) {
            this.now = now;
        }

        @Override
        public Optional<Instant> due(Series series) {
            return series.nextQuestion();
        }

        @Override
        public Optional<SeriesWork.Done> done(Series series) {
            var setup = series.course().latestSetup().orElseThrow();
            var turn = series.course().nextRound().orElseThrow();
            var texts = rounds.messages(series.place());
            return rounds.team(series, now).map(team -> new RoundQuestions(texts, team, now).ask(series, setup, turn));
        }

        @Override
        public String change(Series series) {
            return "QUESTION-" + series.revision();
        }
    }
}
