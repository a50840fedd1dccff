package dev.rapport.rounds;

import dev.rapport.introduction.series.Round;
import dev.rapport.introduction.series.Series;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change of a series means for its work: one item for the next round, one for
 * asking about it, and one for each round that goes on.
 */
final class SeriesPlanner {
    private SeriesPlanner() {}

    /** The edits that turn the work of one state into that of the other. */
    static List<QueueEdit> plan(Series before, Series after) {
        return plan(before, after, Optional.empty());
    }

    /** @param completed the item that the change completes, which is therefore no longer there */
    static List<QueueEdit> plan(Series before, Series after, Optional<WorkItem.Key> completed) {
        var edits = new ArrayList<QueueEdit>();
        var next = new WorkItem.Key(WorkItem.Kind.ROUND, 0);
        add(after, next, round(before), round(after), completed, edits);
        var question = new WorkItem.Key(WorkItem.Kind.ROUND_QUESTION, 0);
        add(after, question, before.nextQuestion(), after.nextQuestion(), completed, edits);
        for (int number : numbers(before, after)) {
            var key = new WorkItem.Key(WorkItem.Kind.ROUND_STEP, number);
            add(after, key, step(before, number), step(after, number), completed, edits);
        }
        return List.copyOf(edits);
    }

    private static TreeSet<Integer> numbers(Series before, Series after) {
        var numbers = before.rounds().stream().map(Round::number).collect(Collectors.toCollection(TreeSet::new));
        after.rounds().forEach(round -> numbers.add(round.number()));
        return numbers;
    }

    private static Optional<Instant> round(Series series) {
        return series.course().nextRound().map(ZonedDateTime::toInstant);
    }

    private static Optional<Instant> step(Series series, int number) {
        return series.round(number).flatMap(Round::nextStep);
    }

    private static void add(
            Series series,
            WorkItem.Key key,
            Optional<Instant> old,
            Optional<Instant> changed,
            Optional<WorkItem.Key> completed,
            List<QueueEdit> edits) {
        var there = completed.filter(key::equals).isPresent() ? Optional.<Instant>empty() : old;
        if (there.equals(changed)) {
            return;
        }
        edits.add(changed.<QueueEdit>map(due -> new QueueEdit.Schedule(new WorkItem(series.owner(), key, due)))
                .orElseGet(() -> new QueueEdit.Cancel(key)));
    }
}
