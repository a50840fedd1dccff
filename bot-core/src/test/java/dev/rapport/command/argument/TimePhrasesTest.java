package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePhrasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aMomentInFull() {
        LocalDateTime nine = LocalDateTime.parse("2026-12-01T09:00");

        assertThat(TimePhrases.full(nine.atZone(ZoneId.of("Asia/Tokyo")))).isEqualTo("Tuesday 1 December 2026, 09:00");
        assertThat(TimePhrases.full(new When.At(nine))).isEqualTo("Tuesday 1 December 2026, 09:00");
        assertThat(TimePhrases.full(new When.Day(LocalDate.of(2026, 11, 21)))).isEqualTo("Saturday 21 November 2026");
    }

    @Test
    void aDayForAnAnswerAndAButton() {
        assertThat(TimePhrases.date(LocalDate.of(2026, 11, 27), TODAY)).isEqualTo("Friday 27 November");
        assertThat(TimePhrases.shortDate(LocalDate.of(2027, 1, 3), TODAY)).isEqualTo("3 January 2027");
        assertThat(TimePhrases.label(new When.Day(LocalDate.of(2026, 11, 30)), TODAY))
                .isEqualTo("30 November");
        assertThat(TimePhrases.label(new When.At(LocalDateTime.parse("2026-11-22T21:00")), TODAY))
                .isEqualTo("Today, 21:00");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 day",
        "13, 13 days",
        "14, 2 weeks",
        "56, 8 weeks",
        "91, 3 months",
        "354, 12 months",
        "800, 2 years"
    })
    void aGapInTheUnitAPersonWouldUse(long days, String words) {
        assertThat(TimePhrases.roughly(days)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "13, 13th", "21, 21st", "30, 30th"})
    void positions(int number, String words) {
        assertThat(TimePhrases.position(number)).isEqualTo(words);
    }

    @Test
    void aWholeDayAsAMomentIsItsMorningOrAskedWhenThatIsPast() {
        TimeParser parser = new TimeParser();
        ZonedDateTime now = LocalDateTime.parse("2026-11-24T14:00").atZone(ZoneId.of("Europe/Berlin"));

        assertThat(parser.asMoment(parser.parseAt("friday", 0, Reading.FORWARDS, now), now))
                .isEqualTo(new TimeReading.Found(new When.At(LocalDateTime.parse("2026-11-27T09:00")), 6, List.of()));
        assertThat(parser.asMoment(parser.parseAt("today", 0, Reading.FORWARDS, now), now))
                .isEqualTo(new TimeReading.Unclear(
                        "09:00 today is past. Today, 15:00, or Wednesday 25 November, 09:00?",
                        List.of(
                                new When.At(LocalDateTime.parse("2026-11-24T15:00")),
                                new When.At(LocalDateTime.parse("2026-11-25T09:00"))),
                        5));
        assertThat(parser.asMoment(parser.parseAt("tuesday", 0, Reading.FORWARDS, now), now))
                .isEqualTo(new TimeReading.Unclear(
                        "Today is Tuesday. Today, or Tuesday 1 December?",
                        List.of(
                                new When.At(LocalDateTime.parse("2026-11-24T15:00")),
                                new When.At(LocalDateTime.parse("2026-12-01T09:00"))),
                        7));
    }
}
