package dev.rapport.introduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The working hours that two people share in one week; remembers what it has worked out. */
public final class SharedHours {
    private static final double SECONDS_AN_HOUR = 3_600;

    private final LocalDate week;
    private final Map<Both, Double> known = new ConcurrentHashMap<>();
    private final Map<WorkingHours, List<Stretch>> stretches = new ConcurrentHashMap<>();

    /** @param week the first of the seven days that are looked at; changes of clocks in them count */
    public SharedHours(LocalDate week) {
        this.week = week;
    }

    /** The longest time without a break that both work, in hours; 0 if there is none. */
    public double longest(WorkingHours one, WorkingHours other) {
        return known.computeIfAbsent(new Both(one, other), both -> overlap(both.one(), both.other()));
    }

    private double overlap(WorkingHours one, WorkingHours other) {
        double longest = 0;
        for (var mine : stretches(one)) {
            for (var theirs : stretches(other)) {
                longest = Math.max(longest, mine.secondsShared(theirs));
            }
        }
        return longest / SECONDS_AN_HOUR;
    }

    private List<Stretch> stretches(WorkingHours hours) {
        return stretches.computeIfAbsent(hours, this::inTheWeek);
    }

    private List<Stretch> inTheWeek(WorkingHours hours) {
        var all = new ArrayList<Stretch>();
        for (int i = 0; i < 7; i++) {
            var day = week.plusDays(i);
            if (hours.days().contains(day.getDayOfWeek())) {
                var last = hours.to().isAfter(hours.from()) ? day : day.plusDays(1);
                all.add(new Stretch(
                        day.atTime(hours.from()).atZone(hours.zone()).toInstant(),
                        last.atTime(hours.to()).atZone(hours.zone()).toInstant()));
            }
        }
        return List.copyOf(all);
    }

    private record Both(WorkingHours one, WorkingHours other) {}

    private record Stretch(Instant from, Instant to) {
        long secondsShared(Stretch other) {
            long begin = Math.max(from.getEpochSecond(), other.from.getEpochSecond());
            long end = Math.min(to.getEpochSecond(), other.to.getEpochSecond());
            return Math.max(0, end - begin);
        }
    }
}
