package dev.rapport.testkit.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of 2027 and the days off that stand in for them, copied from what governments publish: a second
 * source beside the library that the product asks.
 */
final class Almanac {
    /**
     * Bavaria: Bayerisches Feiertagsgesetz, Assumption left out since it depends on the town. England: gov.uk/bank-holidays.
     * France: Code du travail L3133-1. New Zealand: employment.govt.nz. Ontario: Employment Standards Act. United States:
     * opm.gov, Columbus Day left out since about half of the states do not keep it.
     */
    private static final Map<String, Set<LocalDate>> DAYS = Map.of(
            "DE-BY",
            days("01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26"),
            "GB-ENG",
            days("01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28"),
            "FR",
            days("01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25"),
            "NZ",
            days("01-01 01-02 01-04 02-06 02-08 03-26 03-29 04-25 04-26 06-07 06-25 10-25 12-25 12-26 12-27 12-28"),
            "CA-ON",
            days("01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26"),
            "US",
            days("01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 11-11 11-25 12-24 12-25 12-31"));

    private Almanac() {}

    static boolean holiday(String region, LocalDate day) {
        return DAYS.getOrDefault(region, Set.of()).contains(day);
    }

    private static Set<LocalDate> days(String monthsAndDays) {
        return Arrays.stream(monthsAndDays.split(" "))
                .map(day -> LocalDate.parse("2027-" + day))
                .collect(Collectors.toUnmodifiableSet());
    }
}
