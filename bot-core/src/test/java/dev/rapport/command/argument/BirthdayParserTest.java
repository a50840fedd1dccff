package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdayParserTest {

    private final BirthdayParser parser = new BirthdayParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 Dec | 26 December",
                "Dec 26th | 26 December",
                "26.12. | 26 December",
                "26.12 | 26 December",
                "26.12.1791 | 26 December",
                "1815-12-10 | 10 December",
                "10 December 1815 | 10 December",
                "on the 26th of december | 26 December",
                "29 February | 29 February",
                "26/12 | 26 December",
                "12/26/1985 | 26 December",
                "may 5 | 5 May",
                "5 may 1980 | 5 May",
                "1 Jan | 1 January",
            })
    void aDayOfEveryYear(String phrase, String meaning) {
        assertThat(parser.parseAt(phrase, 0)).isInstanceOfSatisfying(BirthdayReading.Found.class, found -> {
            assertThat(TimePhrases.day(found.day())).isEqualTo(meaning);
            assertThat(found.consumed()).isEqualTo(phrase.length());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/12 | 3 December, or 12 March?", "3/12/1985 | 3 December, or 12 March?",
                "31 November | 30 November, or 1 December?", "30 February | 29 February, or 1 March?",
            })
    void askedBack(String phrase, String question) {
        assertThat(parser.parseAt(phrase, 0)).isInstanceOfSatisfying(BirthdayReading.Unclear.class, unclear -> {
            assertThat(unclear.question()).isEqualTo(question);
            assertThat(unclear.consumed()).isEqualTo(phrase.length());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "December", "tomorrow", "26", "45.13.", "CTO", "+44 20 7946 0000"})
    void noDayOfTheYear(String phrase) {
        assertThat(parser.parseAt(phrase, 0)).isEqualTo(new BirthdayReading.None());
    }
}
