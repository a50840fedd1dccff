package dev.rapport.command.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was said before or during a change of clocks, as the instant it happens at. */
class ClockChangesTest {

    private final TimeParser parser = new TimeParser();

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        // spring: the skipped hour is the one after it
        "2026-03-28T12:00+01:00, Europe/Berlin, tomorrow 2:30am, 2026-03-29T03:30+02:00",
        "2026-03-29T01:30+01:00, Europe/Berlin, at 2:30am, 2026-03-29T03:30+02:00",
        "2026-03-29T01:30+01:00, Europe/Berlin, in an hour, 2026-03-29T03:30+02:00",
        "2026-03-28T12:00+00:00, Europe/London, tomorrow 1:30am, 2026-03-29T02:30+01:00",
        "2026-03-07T12:00-05:00, America/New_York, tomorrow 2:30am, 2026-03-08T03:30-04:00",
        "2026-03-08T01:59-05:00, America/New_York, in 1 minute, 2026-03-08T03:00-04:00",
        "2026-10-03T12:00+10:30, Australia/Lord_Howe, tomorrow 2:15am, 2026-10-04T02:45+11:00",
        "2026-10-04T01:50+10:30, Australia/Lord_Howe, in 20 minutes, 2026-10-04T02:40+11:00",
        // autumn: of the repeated hour the first pass, unless only the second is still to come
        "2026-10-24T12:00+02:00, Europe/Berlin, tomorrow 2:30am, 2026-10-25T02:30+02:00",
        "2026-10-25T02:40+02:00, Europe/Berlin, at 2:30am, 2026-10-25T02:30+01:00",
        "2026-10-25T02:40+01:00, Europe/Berlin, at 2:30am, 2026-10-26T02:30+01:00",
        "2026-10-25T02:50+02:00, Europe/Berlin, in 20 minutes, 2026-10-25T02:10+01:00",
        "2026-10-25T02:10+02:00, Europe/Berlin, in 24 hours, 2026-10-26T01:10+01:00",
        "2026-10-25T01:30+01:00, Europe/London, in an hour, 2026-10-25T01:30Z",
        "2026-11-01T01:50-04:00, America/New_York, in 20 minutes, 2026-11-01T01:10-05:00",
        "2026-10-31T12:00-04:00, America/New_York, tomorrow 1:30am, 2026-11-01T01:30-04:00",
        "2026-04-05T01:45+11:00, Australia/Lord_Howe, in 20 minutes, 2026-04-05T01:35+10:30",
        // a day is a day on the calendar, whatever its length
        "2026-03-28T12:00+01:00, Europe/Berlin, tomorrow, 2026-03-29T09:00+02:00",
        "2026-10-24T12:00+02:00, Europe/Berlin, tomorrow at noon, 2026-10-25T12:00+01:00",
        "2026-03-27T10:00+01:00, Europe/Berlin, in 3 days at 9am, 2026-03-30T09:00+02:00",
    })
    void forwards(OffsetDateTime at, ZoneId zone, String phrase, OffsetDateTime expected) {
        assertThat(read(phrase, Reading.FORWARDS, at.atZoneSameInstant(zone)).toOffsetDateTime())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @CsvSource({
        "2026-10-25T02:40+02:00, Europe/Berlin, at 2:30am, 2026-10-25T02:30+02:00",
        "2026-10-25T02:40+01:00, Europe/Berlin, at 2:30am, 2026-10-25T02:30+01:00",
        "2026-10-25T02:10+01:00, Europe/Berlin, 20 minutes ago, 2026-10-25T02:50+02:00",
        "2026-03-29T03:10+02:00, Europe/Berlin, 20 minutes ago, 2026-03-29T01:50+01:00",
        "2026-04-05T01:40+10:30, Australia/Lord_Howe, half an hour ago, 2026-04-05T01:40+11:00",
    })
    void backwards(OffsetDateTime at, ZoneId zone, String phrase, OffsetDateTime expected) {
        assertThat(read(phrase, Reading.BACKWARDS, at.atZoneSameInstant(zone)).toOffsetDateTime())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "UTC"})
    void everyZoneHasItsOwnTomorrow(ZoneId zone) {
        ZonedDateTime now = LocalDateTime.parse("2026-12-31T23:59").atZone(zone);

        assertThat(read("tomorrow 9am", Reading.FORWARDS, now))
                .isEqualTo(LocalDateTime.parse("2027-01-01T09:00").atZone(zone));
        assertThat(read("in 2 minutes", Reading.FORWARDS, now))
                .isEqualTo(LocalDateTime.parse("2027-01-01T00:01").atZone(zone));
    }

    private ZonedDateTime read(String phrase, Reading reading, ZonedDateTime now) {
        TimeReading read = parser.parseAt(phrase, 0, reading, now);
        assertThat(read)
                .isInstanceOfSatisfying(
                        TimeReading.Found.class,
                        found -> assertThat(found.consumed()).isEqualTo(phrase.length()));
        return ((TimeReading.Found) read).when().in(now.getZone());
    }
}
