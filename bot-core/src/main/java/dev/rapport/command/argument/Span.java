package dev.rapport.command.argument;

import dev.rapport.rhythm.Rhythm;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;

/** A length of time as a person says it; never negative, never zero. */
public sealed interface Span {

    /** Days, weeks, months or years: counted on the calendar, so that the time of day stays. */
    record Calendar(Period period) implements Span {
        @Override
        public ZonedDateTime after(ZonedDateTime start) {
            return start.plus(period);
        }

        @Override
        public ZonedDateTime before(ZonedDateTime end) {
            return end.minus(period);
        }
    }

    /** Hours, minutes or seconds: counted by the clock, whatever the clocks on the wall do meanwhile. */
    record Exact(Duration duration) implements Span {
        @Override
        public ZonedDateTime after(ZonedDateTime start) {
            return start.plus(duration);
        }

        @Override
        public ZonedDateTime before(ZonedDateTime end) {
            return end.minus(duration);
        }
    }

    /** The moment this long after the given one. */
    ZonedDateTime after(ZonedDateTime start);

    /** The moment this long before the given one. */
    ZonedDateTime before(ZonedDateTime end);

    /** The same length as a rhythm; empty if it is not a whole number of one calendar unit, or out of a rhythm's range. */
    default Optional<Rhythm> asRhythm() {
        return switch (this) {
            case Exact(Duration _) -> Optional.empty();
            case Calendar(Period p) -> wholeUnits(p);
        };
    }

    private static Optional<Rhythm> wholeUnits(Period p) {
        long months = p.toTotalMonths();
        if (months > 0 && p.getDays() > 0) {
            return Optional.empty();
        }
        if (months > 0) {
            return months % 12 == 0 ? rhythm(months / 12, Rhythm.Unit.YEAR) : rhythm(months, Rhythm.Unit.MONTH);
        }
        return p.getDays() % 7 == 0 ? rhythm(p.getDays() / 7, Rhythm.Unit.WEEK) : rhythm(p.getDays(), Rhythm.Unit.DAY);
    }

    private static Optional<Rhythm> rhythm(long count, Rhythm.Unit unit) {
        return count <= Integer.MAX_VALUE && Rhythm.isAllowed((int) count, unit)
                ? Optional.of(new Rhythm((int) count, unit))
                : Optional.empty();
    }
}
