package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmParserTest {

    /** A Sunday. */
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-22T14:00").atZone(ZoneId.of("Europe/Berlin"));

    private final RhythmParser parser = new RhythmParser();

    @ParameterizedTest
    @CsvSource({
        "every 6 weeks, every 6 weeks",
        "Every six weeks, every 6 weeks",
        "every 2 months, every 2 months",
        "every other week, every 2 weeks",
        "every second month, every 2 months",
        "every 3rd week, every 3 weeks",
        "each month, every month",
        "every week, every week",
        "every single day, every day",
        "daily, every day",
        "weekly, every week",
        "fortnightly, every 2 weeks",
        "monthly, every month",
        "quarterly, every 3 months",
        "yearly, every year",
        "annually, every year",
        "half-yearly, every 6 months",
        "weekdays, every day",
        "every fortnight, every 2 weeks",
        "every quarter, every 3 months",
        "every 2 quarters, every 6 months",
        "every half year, every 6 months",
        "every 6w, every 6 weeks",
        "every 3m, every 3 months",
        "every 2 mo, every 2 months",
        "once a month, every month",
        "once every 2 months, every 2 months",
        "twice a year, every 6 months",
        "twice a month, every 2 weeks",
        "3 times a year, every 4 months",
        "four times a year, every 3 months",
        "once per quarter, every 3 months",
        "twice a week, every 3 days",
        "every couple of weeks, every 2 weeks",
        "every friday, every week",
        "every other friday, every 2 weeks",
        "monthy, every month",
        "quaterly, every 3 months",
        "evry 6 weeks, every 6 weeks",
        "every ten years, every 10 years",
        "every forty-five days, every 45 days",
    })
    void aRhythmForPeople(String phrase, String meaning) {
        assertThat(parser.rhythmAt(phrase, 0)).isInstanceOfSatisfying(RhythmReading.Found.class, found -> {
            assertThat(TimePhrases.every(found.rhythm())).isEqualTo(meaning);
            assertThat(found.consumed()).isEqualTo(phrase.length());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biweekly | Biweekly is used for two things. Every 2 weeks, or every 3 days?",
                "bi-monthly | Bimonthly is used for two things. Every 2 months, or every 2 weeks?",
                "biannually | Biannually is used for two things. Every 6 months, or every 2 years?",
                "every few weeks | A few could be several. Every 2 weeks, every 3 weeks, or every 4 weeks?",
                "every 6 | 6 of what? Every 6 days, every 6 weeks, or every 6 months?",
            })
    void aRhythmThatCouldBeTwo(String phrase, String question) {
        assertThat(parser.rhythmAt(phrase, 0)).isInstanceOfSatisfying(RhythmReading.Unclear.class, unclear -> {
            assertThat(unclear.question()).isEqualTo(question);
            assertThat(unclear.options()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every 0 weeks",
                "every 11 years",
                "every 5000 days",
                "every hour",
                "every 20 minutes",
                "every 999999 weeks",
                "3 times a day"
            })
    void aRhythmOutOfRange(String phrase) {
        assertThat(parser.rhythmAt(phrase, 0))
                .isEqualTo(new RhythmReading.Wrong("A rhythm is between 1 day and 10 years.", "every 6 weeks"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strategic",
                "every",
                "every body",
                "CTO",
                "month",
                "6 weeks",
                "every Ada",
                "no",
                "twice",
                "Once Upon"
            })
    void noRhythmAtAll(String phrase) {
        assertThat(parser.rhythmAt(phrase, 0)).isEqualTo(new RhythmReading.None());
    }

    @Test
    void noRhythmIsSaidInWords() {
        assertThat(parser.rhythmAt("Ada, no rhythm", 4)).isEqualTo(new RhythmReading.NoRhythm(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekly on monday at 9:00 | FREQ=WEEKLY;BYDAY=MO | 09:00 | 2026-11-23",
                "daily 8:30 | FREQ=DAILY | 08:30 | 2026-11-23",
                "daily 18:00 | FREQ=DAILY | 18:00 | 2026-11-22",
                "weekdays at 8:30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 08:30 | 2026-11-23",
                "every weekday at 8:30 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 08:30 | 2026-11-23",
                "every 2 weeks on monday at 10:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | 10:00 | 2026-11-23",
                "every other friday at 16:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 16:00 | 2026-11-27",
                "every second friday at 4pm | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 16:00 | 2026-11-27",
                "every monday | FREQ=WEEKLY;BYDAY=MO | 09:00 | 2026-11-23",
                "mondays | FREQ=WEEKLY;BYDAY=MO | 09:00 | 2026-11-23",
                "on mondays 9:00 | FREQ=WEEKLY;BYDAY=MO | 09:00 | 2026-11-23",
                "mondays and thursdays at 9am | FREQ=WEEKLY;BYDAY=MO,TH | 09:00 | 2026-11-23",
                "every mon, wed and fri at noon | FREQ=WEEKLY;BYDAY=MO,WE,FR | 12:00 | 2026-11-23",
                "weekly | FREQ=WEEKLY;BYDAY=MO | 09:00 | 2026-11-23",
                "weekly at 17:00 on thursday | FREQ=WEEKLY;BYDAY=TH | 17:00 | 2026-11-26",
                "fortnightly on wensday | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 09:00 | 2026-11-25",
                "every sunday at 16:00 | FREQ=WEEKLY;BYDAY=SU | 16:00 | 2026-11-22",
                "every sunday at 9am | FREQ=WEEKLY;BYDAY=SU | 09:00 | 2026-11-29",
                "every morning | FREQ=DAILY | 09:00 | 2026-11-23",
                "every evening at 8 | FREQ=DAILY | 20:00 | 2026-11-22",
                "every other day at 7am | FREQ=DAILY;INTERVAL=2 | 07:00 | 2026-11-23",
                "monthly | FREQ=MONTHLY;BYMONTHDAY=1 | 09:00 | 2026-12-01",
                "monthly on the 15th at 10am | FREQ=MONTHLY;BYMONTHDAY=15 | 10:00 | 2026-12-15",
                "monthly on the 31st | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 09:00 | 2026-11-30",
                "on the last day of every month | FREQ=MONTHLY;BYMONTHDAY=-1 | 09:00 | 2026-11-30",
                "every first monday of the month at 9:30 | FREQ=MONTHLY;BYDAY=1MO | 09:30 | 2026-12-07",
                "last friday of the month | FREQ=MONTHLY;BYDAY=-1FR | 09:00 | 2026-11-27",
                "every third friday of the month | FREQ=MONTHLY;BYDAY=3FR | 09:00 | 2026-12-18",
                "last working day of the month | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 09:00 | 2026-11-30",
                "on the first business day of every month at 8am | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | 08:00 | 2026-12-01",
                "every last workday | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 09:00 | 2026-11-30",
                "third working day of the month | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3 | 09:00 | 2026-12-03",
                "every working day at 9:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 09:00 | 2026-11-23",
                "first monday of the month at 10am | FREQ=MONTHLY;BYDAY=1MO | 10:00 | 2026-12-07",
                "every 31st | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 09:00 | 2026-11-30",
                "every 15th at 10:00 | FREQ=MONTHLY;BYMONTHDAY=15 | 10:00 | 2026-12-15",
                "every last day of the month | FREQ=MONTHLY;BYMONTHDAY=-1 | 09:00 | 2026-11-30",
                "quarterly | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1 | 09:00 | 2027-01-01",
                "every year on 26 Dec at 8am | FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=26 | 08:00 | 2026-12-26",
                "yearly | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=22 | 09:00 | 2027-11-22",
            })
    void aRecurrenceWithItsTime(String phrase, String rule, LocalTime at, LocalDate start) {
        assertThat(parser.recurrenceAt(phrase, 0, NOW, Expect.FREE_TEXT))
                .isInstanceOfSatisfying(RecurrenceReading.Found.class, found -> {
                    assertThat(found.recurrence()).isEqualTo(new Recurrence(rule, at, start));
                    assertThat(found.consumed()).isEqualTo(phrase.length());
                });
    }

    @Test
    void aBareHourOffersItsOtherHalf() {
        assertThat(parser.recurrenceAt("weekly 9", 0, NOW, Expect.TIME))
                .isInstanceOfSatisfying(RecurrenceReading.Found.class, found -> {
                    assertThat(found.recurrence().at()).isEqualTo(LocalTime.of(9, 0));
                    assertThat(found.timeSaid()).isTrue();
                    assertThat(found.alternatives()).extracting(Recurrence::at).containsExactly(LocalTime.of(21, 0));
                });
    }

    @Test
    void aTimeThatWasNotSaidIsNotClaimed() {
        assertThat(parser.recurrenceAt("every monday", 0, NOW, Expect.FREE_TEXT))
                .isInstanceOfSatisfying(
                        RecurrenceReading.Found.class,
                        found -> assertThat(found.timeSaid()).isFalse());
    }

    @Test
    void everyThirdFridayIsAsked() {
        assertThat(parser.recurrenceAt("every third friday at 16:00", 0, NOW, Expect.FREE_TEXT))
                .isInstanceOfSatisfying(RecurrenceReading.Unclear.class, unclear -> {
                    assertThat(unclear.question())
                            .isEqualTo("That could mean two things. Every 3 weeks on Friday at 16:00, "
                                    + "or on the third Friday of every month at 16:00?");
                    assertThat(unclear.options()).hasSize(2);
                });
    }

    @Test
    void aBareNumberAfterARecurrenceStaysWithWhatFollows() {
        assertThat(parser.recurrenceAt("every monday 3 people to call", 0, NOW, Expect.FREE_TEXT))
                .isInstanceOfSatisfying(
                        RecurrenceReading.Found.class,
                        found -> assertThat(found.consumed()).isEqualTo("every monday".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hourly", "every hour", "every 20 minutes", "every half hour"})
    void moreThanOnceADayIsRefused(String phrase) {
        assertThat(parser.recurrenceAt(phrase, 0, NOW, Expect.FREE_TEXT))
                .isEqualTo(new RecurrenceReading.Wrong("Something can come again once a day at most.", "daily 8:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuesday 9am",
                "tomorrow",
                "first things first",
                "last friday",
                "off",
                "now",
                "the 3rd",
                "pause until 5 January"
            })
    void noRecurrenceAtAll(String phrase) {
        assertThat(parser.recurrenceAt(phrase, 0, NOW, Expect.FREE_TEXT)).isEqualTo(new RecurrenceReading.None());
    }

    @Test
    void aRecurrenceEndsAText() {
        RhythmParser.AtEnd end = parser.recurrenceAtEnd("plan next week's coffees every other friday at 16:00.", NOW);

        assertThat(end.start()).isEqualTo("plan next week's coffees ".length());
        assertThat(end.reading())
                .isInstanceOfSatisfying(
                        RecurrenceReading.Found.class,
                        found -> assertThat(TimePhrases.every(found.recurrence()))
                                .isEqualTo("every other Friday at 16:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, on the 1st of every month at 09:00",
        "weekdays at 8:30, every weekday at 08:30",
        "last friday of the month, on the last Friday of every month at 09:00",
        "every 3 months on the 2nd, on the 2nd every 3 months at 09:00",
        "every year on 26 Dec, every year on 26 December at 09:00"
    })
    void aRecurrenceBackInWords(String phrase, String words) {
        assertThat(parser.recurrenceAt(phrase, 0, NOW, Expect.FREE_TEXT))
                .isInstanceOfSatisfying(
                        RecurrenceReading.Found.class,
                        found -> assertThat(TimePhrases.every(found.recurrence()))
                                .isEqualTo(words));
    }
}
