package dev.rapport.rhythm;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rhythm that two people keep by themselves: the median gap between their days in touch. */
public final class RhythmProposal {
    /** From how many days in touch on a rhythm is proposed. */
    public static final int FEWEST = 3;

    private static final List<Rhythm> READ_WELL = List.of(
            new Rhythm(1, Rhythm.Unit.DAY),
            new Rhythm(2, Rhythm.Unit.DAY),
            new Rhythm(3, Rhythm.Unit.DAY),
            new Rhythm(1, Rhythm.Unit.WEEK),
            new Rhythm(2, Rhythm.Unit.WEEK),
            new Rhythm(3, Rhythm.Unit.WEEK),
            new Rhythm(4, Rhythm.Unit.WEEK),
            new Rhythm(1, Rhythm.Unit.MONTH),
            new Rhythm(6, Rhythm.Unit.WEEK),
            new Rhythm(2, Rhythm.Unit.MONTH),
            new Rhythm(3, Rhythm.Unit.MONTH),
            new Rhythm(4, Rhythm.Unit.MONTH),
            new Rhythm(6, Rhythm.Unit.MONTH),
            new Rhythm(1, Rhythm.Unit.YEAR),
            new Rhythm(2, Rhythm.Unit.YEAR));

    private RhythmProposal() {}

    /**
     * The rhythm nearest in proportion to the median gap.
     *
     * @param inTouch the days of the interactions, in any order; a day counts once
     * @return empty with fewer than {@value #FEWEST} days in touch
     */
    public static Optional<Rhythm> of(Collection<LocalDate> inTouch) {
        var days = inTouch.stream().distinct().sorted().toList();
        if (days.size() < FEWEST) {
            return Optional.empty();
        }
        double median = median(IntStream.range(1, days.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
                .sorted()
                .toArray());
        return READ_WELL.stream().min(Comparator.comparingDouble(rhythm -> distance(rhythm, median)));
    }

    private static double median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2d;
    }

    private static double distance(Rhythm rhythm, double days) {
        return Math.abs(Math.log(rhythm.days() / days));
    }
}
