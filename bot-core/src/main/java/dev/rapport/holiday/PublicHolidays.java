package dev.rapport.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays as jollyday knows them, but for Japan, whose own law is asked. What was looked up once is kept: it is the
 * same for everybody.
 */
final class PublicHolidays {
    private static final Map<Asked, NavigableMap<LocalDate, String>> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Asked, NavigableMap<LocalDate, String>> OF_ONE_YEAR = new ConcurrentHashMap<>();

    private record Asked(Region region, int year) {}

    private PublicHolidays() {}

    /** The holidays of a year with their English names, the day itself and the day off that stands in for it. */
    static NavigableMap<LocalDate, String> in(Region region, int year) {
        return KNOWN.computeIfAbsent(new Asked(region, year), PublicHolidays::fallingIn);
    }

    /** The day off for the first of January can be the last of December, and the other way round. */
    private static NavigableMap<LocalDate, String> fallingIn(Asked asked) {
        var days = new TreeMap<LocalDate, String>();
        for (int year = asked.year() - 1; year <= asked.year() + 1; year++) {
            OF_ONE_YEAR
                    .computeIfAbsent(new Asked(asked.region(), year), PublicHolidays::lookUp)
                    .forEach((day, name) -> {
                        if (day.getYear() == asked.year()) {
                            days.putIfAbsent(day, name);
                        }
                    });
        }
        return days;
    }

    /** One at a time: the library finds its parser on first use and does not expect two at once. */
    private static synchronized NavigableMap<LocalDate, String> lookUp(Asked asked) {
        var days = new TreeMap<LocalDate, String>();
        if (!Regions.knows(asked.region())) {
            return days;
        }
        if (asked.region().country().equals(JapaneseHolidays.COUNTRY)) {
            return JapaneseHolidays.in(asked.year());
        }
        var parts = asked.region().parts().stream()
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
        var within = parts.subList(1, parts.size()).toArray(String[]::new);
        for (Holiday holiday :
                manager(parts.getFirst()).getHolidays(Year.of(asked.year()), HolidayType.PUBLIC_HOLIDAY, within)) {
            if (isOfBanksAlone(asked.region(), holiday)) {
                continue;
            }
            String name = holiday.getDescription(Locale.ROOT);
            days.put(holiday.getDate(), name);
            days.putIfAbsent(holiday.getActualDate(), name);
        }
        return days;
    }

    /** In New South Wales the first Monday of August is off for banks, and the library says for all (version 2.19.0). */
    private static boolean isOfBanksAlone(Region region, Holiday holiday) {
        return region.code().startsWith("AU-NSW") && holiday.getPropertiesKey().endsWith("BANK_HOLIDAY");
    }

    /** The library finds its parser through the thread's class loader, which not every thread of a server has. */
    private static HolidayManager manager(String country) {
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
