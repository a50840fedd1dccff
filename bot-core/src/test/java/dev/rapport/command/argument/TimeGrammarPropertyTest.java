package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.rhythm.Recurrence;
import dev.rapport.rhythm.Rhythm;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seeded: a failure names its seed. */
class TimeGrammarPropertyTest {

    private static final int ROUNDS = 5_000;
    private static final long SEED = 20_261_122L;

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("UTC"));

    private static final List<String> WORDS = List.of(
            "tomorrow",
            "tuesday",
            "next",
            "last",
            "this",
            "week",
            "month",
            "june",
            "may",
            "dec",
            "3",
            "31",
            "9",
            "0",
            "2026",
            "12",
            "am",
            "pm",
            "in",
            "at",
            "on",
            "by",
            "until",
            "every",
            "other",
            "first",
            "of",
            "the",
            "end",
            "a",
            "an",
            "hour",
            "days",
            "weeks",
            "years",
            "ago",
            "from",
            "now",
            "half",
            "and",
            "noon",
            "midnight",
            "night",
            "morning",
            "weekend",
            "few",
            "quarter",
            "past",
            "to",
            "999999",
            "3rd",
            "29",
            "february",
            "/",
            "-",
            ".",
            ":",
            ",",
            "Ada",
            "2/30",
            "3.12.",
            "2026-13-45",
            "25:99",
            "monthly",
            "weekly",
            "twice",
            "once",
            "times",
            "no",
            "rhythm",
            "later",
            "tomorow",
            "“",
            "—",
            "\u00a0",
            "\ud83d\ude00",
            "'",
            "%");

    private final TimeParser times = new TimeParser();
    private final RhythmParser rhythms = new RhythmParser();
    private final DurationParser durations = new DurationParser();

    @Test
    @Timeout(60)
    void noTextThrowsOrLoopsAndNoReadingIsLongerThanItsText() {
        RandomGenerator random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            ZonedDateTime now = now(random);
            int from = random.nextInt(text.length() + 1);
            for (Reading reading : Reading.values()) {
                for (Expect expect : Expect.values()) {
                    check(times.parseAt(text, from, reading, now, expect), text, from, reading, now);
                    TimeParser.AtEnd end = times.parseAtEnd(text, reading, now, expect);
                    check(end.reading(), text, end.start(), reading, now);
                }
            }
            rhythms.rhythmAt(text, from);
            rhythms.recurrenceAt(text, from, now, Expect.TIME);
            rhythms.recurrenceAtEnd(text, now);
            durations.parseAt(text, from);
        }
    }

    private static void check(TimeReading read, String text, int from, Reading reading, ZonedDateTime now) {
        switch (read) {
            case TimeReading.Found(When when, int consumed, List<When> others) -> {
                within(consumed, text, from);
                possible(when, text, reading, now);
                others.forEach(other -> possible(other, text, reading, now));
            }
            case TimeReading.Unclear(String question, List<When> options, int consumed) -> {
                within(consumed, text, from);
                assertThat(question).as(text).endsWith("?");
                assertThat(options).as(text).isNotEmpty().doesNotHaveDuplicates();
                options.forEach(option -> possible(option, text, reading, now));
            }
            case TimeReading.Wrong(String message, String example) ->
                assertThat(message + example).isNotBlank();
            case TimeReading.None _ -> {}
        }
    }

    private static void within(int consumed, String text, int from) {
        assertThat(consumed).as(text).isBetween(1, text.length() - from);
    }

    private static void possible(When when, String text, Reading reading, ZonedDateTime now) {
        long days = when.date().toEpochDay() - now.toLocalDate().toEpochDay();
        assertThat(reading == Reading.BACKWARDS ? -days : days)
                .as("%s %s in '%s' (seed %d)", reading, when, text, SEED)
                .isGreaterThanOrEqualTo(0);
    }

    @Test
    void whatIsSaidInFullIsReadAsTheSameMoment() {
        RandomGenerator random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            ZonedDateTime now = now(random);
            LocalDateTime local = now.toLocalDateTime()
                    .plusMinutes(random.nextLong(-20_000_000, 20_000_000))
                    .withSecond(0)
                    .withNano(0);
            When when = random.nextBoolean() ? new When.Day(local.toLocalDate()) : new When.At(local);
            boolean past = when instanceof When.At at
                    ? !at.in(now.getZone()).isAfter(now)
                    : when.date().isBefore(now.toLocalDate());

            String words = TimePhrases.full(when);
            TimeReading read = times.parseAt(words, 0, past ? Reading.BACKWARDS : Reading.FORWARDS, now);

            assertThat(read)
                    .as("%s at %s (seed %d)", words, now, SEED)
                    .isInstanceOfSatisfying(TimeReading.Found.class, found -> {
                        assertThat(found.when()).isIn(when, new When.At(local, true));
                        assertThat(found.consumed()).isEqualTo(words.length());
                    });
        }
    }

    @Test
    void aRhythmInWordsIsReadAsTheSameRhythm() {
        for (Rhythm.Unit unit : Rhythm.Unit.values()) {
            for (int count = 1; Rhythm.isAllowed(count, unit); count++) {
                Rhythm rhythm = new Rhythm(count, unit);
                String words = TimePhrases.every(rhythm);
                assertThat(rhythms.rhythmAt(words, 0)).isEqualTo(new RhythmReading.Found(rhythm, words.length()));
                assertThat(durations.parseAt(TimePhrases.length(rhythm), 0))
                        .isInstanceOfSatisfying(
                                SpanReading.Found.class,
                                found -> assertThat(found.span().asRhythm().map(Rhythm::days))
                                        .hasValueSatisfying(
                                                days -> assertThat(days).isEqualTo(rhythm.days())));
            }
        }
    }

    @Test
    void aRecurrenceInWordsIsReadAsTheSameRecurrence() {
        List<String> starts = List.of(
                "daily",
                "every other day",
                "every 5 days",
                "weekdays",
                "weekly",
                "every other friday",
                "every 3 weeks on tuesday",
                "mondays and thursdays",
                "every mon, wed and fri",
                "weekends",
                "monthly",
                "monthly on the 15th",
                "monthly on the 31st",
                "on the 30th of every month",
                "on the last day of every month",
                "every first monday",
                "every last friday of the month",
                "on the 1st every 4 months",
                "last working day of the month",
                "on the 7th working day of every month",
                "every 31st",
                "quarterly",
                "yearly",
                "every year on 29 February",
                "every other year on 26 december");
        RandomGenerator random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            ZonedDateTime now = now(random);
            String said = starts.get(random.nextInt(starts.size()))
                    + String.format(" at %02d:%02d", random.nextInt(24), random.nextInt(60));
            Recurrence first = recurrence(said, now);
            String words = TimePhrases.every(first);
            assertThat(recurrence(words, now))
                    .as("%s: %s at %s", said, words, now)
                    .isEqualTo(first);
            ZonedDateTime next = first.next(now);
            assertThat(next).as(said).isAfter(now);
            assertThat(Duration.between(now, next)).as(said).isLessThanOrEqualTo(Duration.ofDays(366 * 2));
        }
    }

    private Recurrence recurrence(String words, ZonedDateTime now) {
        RecurrenceReading read = rhythms.recurrenceAt(words, 0, now, Expect.FREE_TEXT);
        assertThat(read)
                .as(words)
                .isInstanceOfSatisfying(
                        RecurrenceReading.Found.class,
                        found -> assertThat(found.consumed()).as(words).isEqualTo(words.length()));
        return ((RecurrenceReading.Found) read).recurrence();
    }

    private static ZonedDateTime now(RandomGenerator random) {
        return LocalDateTime.of(2026, 1, 1, 0, 0)
                .plusMinutes(random.nextLong(5L * 366 * 24 * 60))
                .atZone(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** Words of the grammar in any order, or any characters at all. */
    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(8) == 0) {
                text.append((char) random.nextInt(Character.MAX_VALUE));
            } else {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(random.nextInt(5) == 0 ? "" : " ");
        }
        return text.toString();
    }
}
