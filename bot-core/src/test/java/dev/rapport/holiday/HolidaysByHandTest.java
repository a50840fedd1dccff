package dev.rapport.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days that are off, worked out by hand from the laws and the governments' own lists. */
class HolidaysByHandTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** From Monday to Friday alone: what falls on a weekend and moves nowhere holds nobody's check-in longer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE     | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 12-25
            DE     | 2027 | 01-01 03-26 03-29 05-06 05-17
            DE-BY  | 2026 | 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25
            DE-BY  | 2027 | 01-01 01-06 03-26 03-29 05-06 05-17 05-27 11-01
            DE-BE  | 2027 | 01-01 03-08 03-26 03-29 05-06 05-17
            DE-SN  | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 11-18 12-25
            DE-SN  | 2027 | 01-01 03-26 03-29 05-06 05-17 11-17
            AT     | 2026 | 01-01 01-06 04-06 05-01 05-14 05-25 06-04 10-26 12-08 12-25
            AT     | 2027 | 01-01 01-06 03-29 05-06 05-17 05-27 10-26 11-01 12-08
            CH-ZH  | 2026 | 01-01 04-03 04-06 05-01 05-14 05-25 12-25
            CH-ZH  | 2027 | 01-01 03-26 03-29 05-06 05-17
            GB-ENG | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
            GB-ENG | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28
            GB-SCT | 2026 | 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28
            GB-SCT | 2027 | 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28
            GB-NIR | 2026 | 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28
            IE     | 2026 | 01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25
            IE     | 2027 | 01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25
            FR     | 2026 | 01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25
            FR     | 2027 | 01-01 03-29 05-06 05-17 07-14 11-01 11-11
            IT     | 2026 | 01-01 01-06 04-06 05-01 06-02 12-08 12-25
            IT     | 2027 | 01-01 01-06 03-29 06-02 10-04 11-01 12-08
            ES-MD  | 2026 | 01-01 01-06 04-02 04-03 05-01 10-12 11-02 12-07 12-08 12-25
            NL     | 2026 | 01-01 04-06 04-27 05-05 05-14 05-25 12-25
            NL     | 2027 | 01-01 03-29 04-27 05-05 05-06 05-17
            SE     | 2026 | 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31
            SE     | 2027 | 01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31
            PL     | 2026 | 01-01 01-06 04-06 05-01 06-04 11-11 12-24 12-25
            PL     | 2027 | 01-01 01-06 03-29 05-03 05-27 11-01 11-11 12-24
            CA-QC  | 2026 | 01-01 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25
            CA-QC  | 2027 | 01-01 03-26 03-29 05-24 06-24 07-01 09-06 10-11
            CA-ON  | 2026 | 01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25
            CA-ON  | 2027 | 01-01 02-15 03-26 05-24 07-01 09-06 10-11
            US     | 2026 | 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25
            US     | 2027 | 01-01 01-18 02-15 05-31 06-18 07-05 09-06 11-11 11-25 12-24 12-31
            US-CA  | 2026 | 01-01 01-19 02-16 03-31 05-25 06-19 07-03 09-07 10-12 11-11 11-26 11-27 12-25
            US-CA  | 2027 | 01-01 01-18 02-15 03-31 05-31 06-18 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31
            AU-NSW | 2026 | 01-01 01-26 04-03 04-06 04-27 06-08 10-05 12-25 12-28
            AU-NSW | 2027 | 01-01 01-26 03-26 03-29 04-26 06-14 10-04 12-27 12-28
            AU-VIC | 2026 | 01-01 01-26 03-09 04-03 04-06 06-08 09-25 11-03 12-25 12-28
            NZ     | 2026 | 01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28
            NZ     | 2027 | 01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28
            JP     | 2026 | 01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23
            JP     | 2027 | 01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23
            """)
    void workingDaysThatAreOffAreThoseOfTheLaw(String code, int year, String days) {
        var region = new Region(code);
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> !isWeekend(day) && region.holiday(day).isPresent())
                        .map(DAY::format)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void inJapanTheDayOffBearsTheNameOfWhatItStandsFor() {
        var japan = new Region("JP");
        assertThat(japan.holiday(LocalDate.of(2026, 5, 3))).contains("Constitution Day");
        assertThat(japan.holiday(LocalDate.of(2026, 5, 6))).contains("Constitution Day");
        assertThat(japan.holiday(LocalDate.of(2026, 9, 22))).contains("Citizens' Holiday");
        assertThat(japan.holiday(LocalDate.of(2026, 12, 23))).isEmpty();
    }

    /** Announced by the National Astronomical Observatory, or computed by it where the year is still to come. */
    @ParameterizedTest
    @CsvSource({
        "2022, 03-21, 09-23",
        "2023, 03-21, 09-23",
        "2024, 03-20, 09-22",
        "2025, 03-20, 09-23",
        "2026, 03-20, 09-23",
        "2027, 03-21, 09-23",
        "2028, 03-20, 09-22",
        "2029, 03-20, 09-23",
        "2030, 03-20, 09-23"
    })
    void theEquinoxesOfJapanAreThoseThatWereAnnounced(int year, String spring, String autumn) {
        var days = JapaneseHolidays.in(year);
        assertThat(days).containsEntry(LocalDate.parse(year + "-" + spring), "Vernal Equinox Day");
        assertThat(days).containsEntry(LocalDate.parse(year + "-" + autumn), "Autumnal Equinox Day");
    }
}
