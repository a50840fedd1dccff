package dev.rapport.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.rhythm.Rhythm;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "58 | 6 | WEEK | 8 weeks since your call, you aim for 6",
                "44 | 6 | WEEK | 44 days since your call, you aim for every 6 weeks",
                "21 | 1 | WEEK | 3 weeks since your call, you aim for once a week",
                "9 | 1 | WEEK | 9 days since your call, you aim for once a week",
                "140 | 2 | WEEK | 20 weeks since your call, you aim for 2",
                "220 | 2 | WEEK | 7 months since your call, you aim for every 2 weeks",
                "100 | 2 | MONTH | 3 months since your call, you aim for 2",
                "70 | 2 | MONTH | 10 weeks since your call, you aim for every 2 months",
                "45 | 1 | MONTH | 6 weeks since your call, you aim for once a month",
                "5 | 2 | DAY | 5 days since your call, you aim for 2",
                "400 | 1 | YEAR | 13 months since your call, you aim for once a year",
                "1500 | 1 | YEAR | 4 years since your call, you aim for once a year",
            })
    void aGapStandsBesideTheRhythmSoThatItShowsToBeLonger(int days, int count, Rhythm.Unit unit, String words) {
        assertThat(Spans.beside(days, "your call", new Rhythm(count, unit))).isEqualTo(words);
    }

    @Test
    void aDayIsSaidAsOneSaysIt() {
        var today = LocalDate.of(2026, 12, 30);

        assertThat(Spans.on(today, today)).isEqualTo("today");
        assertThat(Spans.on(today.plusDays(1), today)).isEqualTo("tomorrow");
        assertThat(Spans.on(today.minusDays(1), today)).isEqualTo("yesterday");
        assertThat(Spans.on(today.minusDays(2), today)).isEqualTo("on Monday 28 December");
        assertThat(Spans.on(today.plusDays(2), today)).isEqualTo("on Friday 1 January 2027");
        assertThat(Spans.by(today.plusDays(1), today)).isEqualTo("by tomorrow");
        assertThat(Spans.by(today.plusDays(2), today)).isEqualTo("by Friday 1 January 2027");
    }
}
