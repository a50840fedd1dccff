package dev.rapport.network;

import dev.rapport.contact.Level;
import dev.rapport.network.Stretch.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many interactions there were at each level on each day of the last two quarters and a bit. A change copies one
 * stretch of days and shares the others, so that it costs little and a store finds what changed.
 *
 * @param stretches those with interactions, in their order
 */
public record LevelTally(List<Stretch> stretches) {
    public static final LevelTally NONE = new LevelTally(List.of());

    /** How long days are kept, counted from the newest: two quarters for {@code review}, and some. */
    private static final int KEPT_DAYS = 200;

    public LevelTally {
        stretches = List.copyOf(stretches);
    }

    /** A tally of these days, given in their order. */
    public static LevelTally of(List<Day> days) {
        var stretches = days.stream()
                .collect(Collectors.groupingBy(
                        day -> Stretch.number(day.epochDay()), TreeMap::new, Collectors.toList()));
        return new LevelTally(stretches.entrySet().stream()
                .map(stretch -> new Stretch(stretch.getKey(), stretch.getValue()))
                .toList());
    }

    /** The days with interactions, in their order. */
    public List<Day> days() {
        return stretches.stream().flatMap(stretch -> stretch.days().stream()).toList();
    }

    /** The stretch with a number; it has no days where there were no interactions. */
    public Stretch stretch(long number) {
        for (var stretch : stretches) {
            if (stretch.number() == number) {
                return stretch;
            }
        }
        return new Stretch(number, List.of());
    }

    /** The interactions of the days from {@code from} to {@code to}, both included. */
    public Map<Level, Integer> between(LocalDate from, LocalDate to) {
        long first = from.toEpochDay();
        long last = to.toEpochDay();
        var sums = new int[Level.values().length];
        for (var stretch : stretches) {
            for (var day : stretch.days()) {
                if (day.epochDay() >= first && day.epochDay() <= last) {
                    day.addTo(sums);
                }
            }
        }
        var byLevel = new EnumMap<Level, Integer>(Level.class);
        for (var level : Level.values()) {
            byLevel.put(level, sums[level.ordinal()]);
        }
        return byLevel;
    }

    /** The same with other days in one stretch. */
    public LevelTally with(Stretch changed) {
        var all = new ArrayList<Stretch>(stretches.size() + 1);
        for (var stretch : stretches) {
            if (stretch.number() != changed.number()) {
                all.add(stretch);
            }
        }
        if (!changed.days().isEmpty()) {
            all.add(changed);
            all.sort(Comparator.comparingLong(Stretch::number));
        }
        return new LevelTally(all);
    }

    LevelTally plus(LocalDate date, Level level, int interactions) {
        var more = Day.of(date.toEpochDay(), level, interactions);
        return with(stretch(Stretch.number(more.epochDay())).plus(more)).withoutOld();
    }

    private LevelTally withoutOld() {
        if (stretches.isEmpty()) {
            return this;
        }
        long oldest = stretches.getLast().days().getLast().epochDay() - KEPT_DAYS;
        var tally = this;
        for (var stretch : stretches) {
            if (stretch.days().getFirst().epochDay() >= oldest) {
                break;
            }
            tally = tally.with(stretch.since(oldest));
        }
        return tally;
    }
}
