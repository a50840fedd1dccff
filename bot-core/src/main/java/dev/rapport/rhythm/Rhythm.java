package dev.rapport.rhythm;

import java.time.LocalDate;
import java.util.Locale;

/**
 * How often to be in touch: every {@code count} units, from 1 day to 10 years.
 *
 * @param count how many units, at least 1
 * @param unit the calendar unit that is counted
 */
public record Rhythm(int count, Unit unit) {

    private static final int LONGEST_YEARS = 10;

    /** A calendar unit; its length in days is the Gregorian average (a month is 30.44 days, a year 365.24). */
    public enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(365.2425 / 12),
        YEAR(365.2425);

        private final double days;
        private final String word;

        Unit(double days) {
            this.days = days;
            this.word = name().toLowerCase(Locale.ROOT);
        }

        /** Average length in days. */
        public double days() {
            return days;
        }

        /** One of them in words: "day". */
        public String word() {
            return word;
        }
    }

    /** Refuses what {@link #isAllowed} refuses with an {@link IllegalArgumentException}. */
    public Rhythm {
        if (!isAllowed(count, unit)) {
            throw new IllegalArgumentException("A rhythm is between 1 day and 10 years");
        }
    }

    /** Whether such a rhythm lies between 1 day and 10 years, both included. */
    public static boolean isAllowed(int count, Unit unit) {
        return count >= 1 && count <= Math.floor(LONGEST_YEARS * Unit.YEAR.days() / unit.days() + 1e-9);
    }

    /** Average length in days: the denominator wherever a gap is compared with a rhythm. */
    public double days() {
        return count * unit.days();
    }

    /** The day one rhythm after the given one; a month that is too short gives its last day (31 January, then 28 February). */
    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
        };
    }
}
