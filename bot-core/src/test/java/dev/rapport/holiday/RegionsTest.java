package dev.rapport.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE-BY | DE-BY
            de by | DE-BY
            de_by | DE-BY
            Bavaria | DE-BY
            bavaria | DE-BY
            Bayern | DE-BY
            Bavaria, Germany | DE-BY
            Germany | DE
            Deutschland | DE
            de | DE
            DE-BY-MU | DE-BY-MU
            Munich | DE-BY-MU
            UK | GB
            United Kingdom | GB
            England | GB-ENG
            USA | US
            United States | US
            california | US-CA
            Baden Wurttemberg | DE-BW
            north rhine | DE-NW
            Zürich | CH-ZH
            """)
    void aRegionIsFoundByCodeAndName(String said, String code) {
        assertThat(Regions.called(said)).extracting(Region::code).containsExactly(code);
    }

    @Test
    void aNameOfSeveralGivesThemAll() {
        assertThat(Regions.called("Georgia")).extracting(Region::code).containsExactly("GE", "US-GA");
        assertThat(Regions.called("Atlantis")).isEmpty();
        assertThat(Regions.called("")).isEmpty();
        assertThat(Regions.called("NYSE")).isEmpty();
    }

    @Test
    void aRegionHasANameThatReadsWell() {
        assertThat(new Region("DE-BY").name()).isEqualTo("Bavaria, Germany");
        assertThat(new Region("GB").name()).isEqualTo("United Kingdom");
        assertThat(new Region("DE-BY-MU").name()).isEqualTo("Munich, Germany");
    }

    @Test
    void aHolidayOfAPartIsNoneOfTheWhole() {
        var epiphany = LocalDate.of(2027, 1, 6);

        assertThat(new Region("DE-BY").holiday(epiphany)).contains("Epiphany");
        assertThat(new Region("DE").holiday(epiphany)).isEmpty();
        assertThat(new Region("DE-BY").holiday(epiphany.plusDays(1))).isEmpty();
        assertThat(new Region("DE").holiday(LocalDate.of(2026, 10, 3))).contains("German Unity Day");
    }

    @Test
    void aHolidayAndTheDayOffThatStandsInForItAreBothQuiet() {
        var england = new Region("GB-ENG");

        assertThat(england.holiday(LocalDate.of(2026, 12, 26))).isPresent();
        assertThat(england.holiday(LocalDate.of(2026, 12, 28))).isPresent();
        assertThat(england.holiday(LocalDate.of(2026, 12, 29))).isEmpty();
    }

    /** What is stored stays readable, whatever the library drops. */
    @ParameterizedTest
    @ValueSource(strings = {"XX", "DE-XX", "NYSE"})
    void aCodeThatNobodyKnowsHasNoHolidays(String code) {
        assertThat(new Region(code).holiday(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(new Region(code).name()).startsWith(code);
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(" "));
    }

    /** Every region that can be named can be asked, and only where nobody lives is there nothing to be told. */
    @Test
    void everyInhabitedRegionHasItsHolidays() {
        var without = Regions.names().stream()
                .flatMap(name -> Regions.called(name).stream())
                .distinct()
                .filter(region -> PublicHolidays.in(region, 2027).isEmpty())
                .map(Region::code)
                .toList();

        assertThat(Regions.names()).hasSizeGreaterThan(1000);
        assertThat(without).containsExactlyInAnyOrder("AQ", "BV", "HM", "IO", "TF", "UM");
    }

    @Test
    void weekendsAreThoseOfTheCountry() {
        assertThat(Weekends.in("DE")).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(Weekends.in("SA")).containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(Weekends.in("")).isEqualTo(Weekends.USUAL);
    }
}
