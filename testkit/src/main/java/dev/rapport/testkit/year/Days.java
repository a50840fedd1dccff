package dev.rapport.testkit.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** On which days something comes again, as it is said and as it is counted on one's fingers. */
sealed interface Days {
    /** As a person says it, in the middle of a sentence. */
    String words();

    boolean on(LocalDate day);

    record Daily() implements Days {
        @Override
        public String words() {
            return "daily";
        }

        @Override
        public boolean on(LocalDate day) {
            return true;
        }
    }

    record Weekdays() implements Days {
        @Override
        public String words() {
            return "weekdays";
        }

        @Override
        public boolean on(LocalDate day) {
            return working(day);
        }
    }

    record Weekly(DayOfWeek of) implements Days {
        @Override
        public String words() {
            return "weekly on " + of.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean on(LocalDate day) {
            return day.getDayOfWeek() == of;
        }
    }

    /** Every other one, counted from the first. */
    record EveryOther(LocalDate first) implements Days {
        @Override
        public String words() {
            return "every other " + first.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean on(LocalDate day) {
            return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) % 14 == 0;
        }
    }

    record LastWorkingDay() implements Days {
        @Override
        public String words() {
            return "on the last working day of the month";
        }

        @Override
        public boolean on(LocalDate day) {
            var rest = day.plusDays(1).datesUntil(day.plusMonths(1).withDayOfMonth(1));
            return working(day) && rest.noneMatch(Days::working);
        }
    }

    record FirstMonday() implements Days {
        @Override
        public String words() {
            return "on the first monday of the month";
        }

        @Override
        public boolean on(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() <= 7;
        }
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }
}
