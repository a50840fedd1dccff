package dev.rapport.network;

import dev.rapport.contact.Level;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many interactions there were at each level on each day of the last two quarters and a bit. */
public record LevelTally(NavigableMap<LocalDate, Counts> days) {
    public static final LevelTally NONE = new LevelTally(new TreeMap<>());

    /** How long days are kept, counted from the newest: two quarters for {@code review}, and some. */
    private static final int KEPT_DAYS = 200;

    public LevelTally {
        days = Collections.unmodifiableNavigableMap(days);
    }

    /** The interactions of the days from {@code from} to {@code to}, both included. */
    public Map<Level, Integer> between(LocalDate from, LocalDate to) {
        var sums = new EnumMap<Level, Integer>(Level.class);
        for (var level : Level.values()) {
            sums.put(
                    level,
                    days.subMap(from, true, to, true).values().stream()
                            .mapToInt(counts -> counts.of(level))
                            .sum());
        }
        return sums;
    }

    LevelTally plus(LocalDate day, Level level, int interactions) {
        var copy = new TreeMap<>(days);
        copy.merge(day, Counts.NONE.plus(level, interactions), Counts::plus);
        copy.values().removeIf(Counts.NONE::equals);
        if (!copy.isEmpty()) {
            copy.headMap(copy.lastKey().minusDays(KEPT_DAYS)).clear();
        }
        return new LevelTally(copy);
    }

    /** The interactions of one day. */
    public record Counts(int operational, int personal, int strategic) {
        static final Counts NONE = new Counts(0, 0, 0);

        public int of(Level level) {
            return switch (level) {
                case OPERATIONAL -> operational;
                case PERSONAL -> personal;
                case STRATEGIC -> strategic;
            };
        }

        Counts plus(Level level, int more) {
            return switch (level) {
                case OPERATIONAL -> new Counts(operational + more, personal, strategic);
                case PERSONAL -> new Counts(operational, personal + more, strategic);
                case STRATEGIC -> new Counts(operational, personal, strategic + more);
            };
        }

        Counts plus(Counts more) {
            return new Counts(operational + more.operational, personal + more.personal, strategic + more.strategic);
        }
    }
}
