package dev.rapport.testkit.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People in twelve zones, with habits and plans drawn by lot. Whoever changes their quiet times raises their budget first: days
 * may come free in a week whose budget was spread over the others, and a check-in with nobody left to name is not sent.
 */
final class Everybody {
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Paris"),
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Toronto"),
            ZoneId.of("America/Santiago"),
            ZoneId.of("Africa/Cairo"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Auckland"));

    private static final Map<String, String> REGIONS = Map.of(
            "Europe/Berlin", "DE-BY",
            "Europe/London", "GB-ENG",
            "Europe/Paris", "FR",
            "America/New_York", "US",
            "America/Los_Angeles", "US",
            "America/Toronto", "CA-ON",
            "Pacific/Auckland", "NZ");

    private final Random random;
    private final Instant start;
    private final Instant end;
    private final List<Outage> outages;

    /** @param start a midnight in UTC, when they arrive; their plans begin three days later */
    Everybody(Random random, Instant start, Instant end, List<Outage> outages) {
        this.random = random;
        this.start = start;
        this.end = end;
        this.outages = outages;
    }

    List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(this::person).toList();
    }

    private Person person(int number) {
        var zone = ZONES.get(number % ZONES.size());
        var plans = new Plans();
        plans.at(start.plus(Duration.ofDays(3)), quiet(zone));
        plans.at(start.plus(Duration.ofDays(3)), checkIns());
        plans.at(start.plus(Duration.ofDays(3)), repeat(number, zone));
        long days = Duration.between(start, end).toDays();
        if (random.nextInt(3) == 0) {
            plans.at(daytime(between(10, days - 10), zone), new Act.Moves(ZONES.get(random.nextInt(ZONES.size()))));
        }
        if (random.nextInt(4) == 0) {
            var moment = daytime(between(10, days - 10), zone);
            plans.at(moment, new Act.Budget(2 * Person.BUDGET));
            plans.at(moment, quiet(zone));
        }
        if (random.nextInt(3) == 0) {
            long day = between(5, days - 10);
            plans.at(daytime(day, zone), new Act.Pause(date(day).plusDays(between(2, Math.min(30, days / 2)))));
        }
        for (long day = between(4, 9); day < days - 4; day += between(2, 12)) {
            plans.at(daytime(day, zone), something("p%dx%d".formatted(number, day), date(day)));
        }
        return new Person(number, zone, random.nextInt(4) > 0, plans.acts);
    }

    private Act.CheckIns checkIns() {
        Days days = switch (random.nextInt(3)) {
            case 0 -> new Days.Daily();
            case 1 -> new Days.Weekdays();
            default -> new Days.Weekly(DayOfWeek.of((int) between(1, 7)));
        };
        boolean night = random.nextInt(12) == 0;
        return new Act.CheckIns(days, night ? LocalTime.of(2, 30) : time(6, 23));
    }

    private Act.Quiet quiet(ZoneId zone) {
        var region = random.nextInt(3) == 0 ? null : REGIONS.get(zone.getId());
        return new Act.Quiet(random.nextInt(3) == 0 ? null : hours(), random.nextInt(3) > 0, region);
    }

    private Act.Quiet.@Nullable Hours hours() {
        return random.nextInt(8) == 0
                ? new Act.Quiet.Hours(LocalTime.of(12, 0), LocalTime.of(13, 15))
                : new Act.Quiet.Hours(time(17, 22), time(6, 10));
    }

    private Act.Repeat repeat(int number, ZoneId zone) {
        var next = start.plus(Duration.ofDays(4)).atZone(zone).toLocalDate();
        Days days = switch (random.nextInt(5)) {
            case 0 -> new Days.Weekdays();
            case 1 -> new Days.Weekly(DayOfWeek.of((int) between(1, 7)));
            case 2 -> new Days.EveryOther(next);
            case 3 -> new Days.LastWorkingDay();
            default -> new Days.FirstMonday();
        };
        return new Act.Repeat("p%dr".formatted(number), days, time(6, 23));
    }

    private Act something(String token, LocalDate day) {
        var then = day.plusDays(between(4, 20));
        return switch (random.nextInt(3)) {
            case 0 -> new Act.Remind(token, then.atTime(time(0, 23)));
            case 1 -> new Act.Promises(token, then);
            default -> new Act.Meets(token, then.atTime(time(8, 18)));
        };
    }

    /** A minute of the hours from the first to the last. */
    private LocalTime time(int first, int last) {
        return LocalTime.of((int) between(first, last), random.nextInt(12) * 5);
    }

    private LocalDate date(long day) {
        return LocalDateTime.ofInstant(start, ZoneId.of("UTC")).toLocalDate().plusDays(day);
    }

    private Instant daytime(long day, ZoneId zone) {
        return date(day).atTime(time(10, 16)).atZone(zone).toInstant();
    }

    private long between(long first, long last) {
        return random.nextLong(first, last + 1);
    }

    /** What one person is going to do, and never while they would not be answered. */
    private final class Plans {
        private final TreeMap<Instant, List<Act>> acts = new TreeMap<>();

        void at(Instant moment, Act act) {
            var free = moment;
            while (Outage.any(outages, free)) {
                free = free.plus(Duration.ofDays(1));
            }
            acts.computeIfAbsent(free, none -> new ArrayList<>()).add(act);
        }
    }
}
