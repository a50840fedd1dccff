package dev.rapport.holiday;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The public holidays of Japan from 2022 on, after its Act on National Holidays (Act 178 of 1948) as last amended in 2018.
 * The library's are wrong: it lacks both equinoxes and all days off that stand in for others, and keeps the birthday of the
 * former emperor.
 */
final class JapaneseHolidays {
    static final String COUNTRY = "JP";

    private JapaneseHolidays() {}

    static NavigableMap<LocalDate, String> in(int year) {
        var days = named(year);
        var all = new TreeMap<>(days);
        days.forEach((day, name) -> {
            if (day.getDayOfWeek() == SUNDAY) {
                all.put(nextThatIsNone(day, days), name);
            }
            if (!days.containsKey(day.plusDays(1)) && days.containsKey(day.plusDays(2))) {
                all.putIfAbsent(day.plusDays(1), "Citizens' Holiday");
            }
        });
        return all;
    }

    /** Article 3 (2): the first day after it that is no holiday itself. */
    private static LocalDate nextThatIsNone(LocalDate sunday, NavigableMap<LocalDate, String> days) {
        var day = sunday.plusDays(1);
        while (days.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Article 2. */
    private static NavigableMap<LocalDate, String> named(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "New Year");
        days.put(monday(year, Month.JANUARY, 2), "Coming of Age Day");
        days.put(LocalDate.of(year, 2, 11), "National Foundation Day");
        days.put(LocalDate.of(year, 2, 23), "Emperor's Birthday");
        days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), "Vernal Equinox Day");
        days.put(LocalDate.of(year, 4, 29), "Showa Day");
        days.put(LocalDate.of(year, 5, 3), "Constitution Day");
        days.put(LocalDate.of(year, 5, 4), "Greenery Day");
        days.put(LocalDate.of(year, 5, 5), "Children's Day");
        days.put(monday(year, Month.JULY, 3), "Marine Day");
        days.put(LocalDate.of(year, 8, 11), "Mountain Day");
        days.put(monday(year, Month.SEPTEMBER, 3), "Respect for the Aged Day");
        days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), "Autumnal Equinox Day");
        days.put(monday(year, Month.OCTOBER, 2), "Sports Day");
        days.put(LocalDate.of(year, 11, 3), "Culture Day");
        days.put(LocalDate.of(year, 11, 23), "Labour Thanksgiving Day");
        return days;
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, MONDAY));
    }

    /**
     * The day of its month on which an equinox falls in Japan; the formula of the Japan Coast Guard's almanac, good for 1980
     * to 2099. What counts is announced each February for the year to come, and has not differed so far.
     *
     * @param in1980 the time of the equinox of 1980, in days of the month
     */
    private static int equinox(int year, double in1980) {
        int since = year - 1980;
        return (int) (in1980 + 0.242194 * since) - Math.floorDiv(since, 4);
    }
}
