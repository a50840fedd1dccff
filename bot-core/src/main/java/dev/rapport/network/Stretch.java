package dev.rapport.network;

import dev.rapport.contact.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Up to {@value #DAYS} neighbouring days of a tally.
 *
 * @param number one more than that of the days before
 * @param days those with interactions, in their order
 */
public record Stretch(long number, List<Day> days) {
    /** How many days share a stretch; what is stored counts on it. */
    public static final int DAYS = 16;

    public Stretch {
        days = List.copyOf(days);
    }

    /** The number of the stretch in which a day belongs. */
    public static long number(long epochDay) {
        return Math.floorDiv(epochDay, DAYS);
    }

    Stretch plus(Day more) {
        var all = new ArrayList<Day>(days.size() + 1);
        var sum = more;
        for (var day : days) {
            if (day.epochDay() == more.epochDay()) {
                sum = day.plus(more);
            } else {
                all.add(day);
            }
        }
        if (!sum.isEmpty()) {
            all.add(sum);
            all.sort(Comparator.comparingLong(Day::epochDay));
        }
        return new Stretch(number, all);
    }

    /** Without the days before one. */
    Stretch since(long oldest) {
        return new Stretch(
                number, days.stream().filter(day -> day.epochDay() >= oldest).toList());
    }

    /** The interactions of one day by level. */
    public record Day(long epochDay, int operational, int personal, int strategic) {
        static Day of(long epochDay, Level level, int interactions) {
            return switch (level) {
                case OPERATIONAL -> new Day(epochDay, interactions, 0, 0);
                case PERSONAL -> new Day(epochDay, 0, interactions, 0);
                case STRATEGIC -> new Day(epochDay, 0, 0, interactions);
            };
        }

        void addTo(int[] sums) {
            sums[Level.OPERATIONAL.ordinal()] += operational;
            sums[Level.PERSONAL.ordinal()] += personal;
            sums[Level.STRATEGIC.ordinal()] += strategic;
        }

        private Day plus(Day more) {
            return new Day(
                    epochDay, operational + more.operational, personal + more.personal, strategic + more.strategic);
        }

        private boolean isEmpty() {
            return operational == 0 && personal == 0 && strategic == 0;
        }
    }
}
