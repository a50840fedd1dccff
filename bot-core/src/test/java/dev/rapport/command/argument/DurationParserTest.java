package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationParserTest {

    private final DurationParser parser = new DurationParser();

    @ParameterizedTest
    @CsvSource({
        "2 weeks, 2 weeks",
        "1 hour, 1 hour",
        "20 minutes, 20 minutes",
        "half an hour, 30 minutes",
        "a week, 1 week",
        "3 months, 3 months",
        "two months, 2 months",
        "for 2 weeks, 2 weeks",
        "an hour and a half, 1 hour 30 minutes",
        "1.5 hours, 1 hour 30 minutes",
        "1h30, 1 hour 30 minutes",
        "90min, 1 hour 30 minutes",
        "a fortnight, 2 weeks",
        "a couple of days, 2 days",
        "10 days, 10 days",
        "14 days, 2 weeks",
        "1 year, 1 year",
        "half a year, 6 months",
        "2 hours and 15 minutes, 2 hours 15 minutes",
        "forty-five minutes, 45 minutes",
        "1 week and 2 days, 9 days",
        "2 Wochen, ",
        "3 people, ",
        "0 weeks, ",
        "weeks, ",
        "half of it, ",
        "a call, ",
    })
    void aLengthOfTime(String phrase, String meaning) {
        SpanReading read = parser.parseAt(phrase, 0);

        if (meaning == null) {
            assertThat(read).isEqualTo(new SpanReading.None());
        } else {
            assertThat(read).isInstanceOfSatisfying(SpanReading.Found.class, found -> {
                assertThat(TimePhrases.length(found.span())).isEqualTo(meaning);
                assertThat(found.consumed()).isEqualTo(phrase.length());
            });
        }
    }

    @Test
    void aFewDaysAreAsked() {
        assertThat(parser.parseAt("snooze Ada a few days", 10))
                .isInstanceOfSatisfying(SpanReading.Unclear.class, unclear -> {
                    assertThat(unclear.question()).isEqualTo("A few could be several. 2 days, 3 days, 4 days?");
                    assertThat(unclear.options()).hasSize(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 minutes", "20 years", "1 month and 3 days"})
    void notEveryLengthIsARhythm(String phrase) {
        assertThat(parser.parseAt(phrase, 0))
                .isInstanceOfSatisfying(
                        SpanReading.Found.class,
                        found -> assertThat(found.span().asRhythm()).isEmpty());
    }
}
