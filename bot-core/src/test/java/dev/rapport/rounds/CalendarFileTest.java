package dev.rapport.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant STAMP = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void aMeetingIsOneEventInUtc() {
        assertThat(CalendarFile.of("round-1-1-0@C1", "Ada, Bob", STAMP, START, Duration.ofMinutes(30)))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Rapport//Introductions//EN
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:round-1-1-0@C1
                        DTSTAMP:20261130T090000Z
                        DTSTART:20261201T100000Z
                        DTEND:20261201T103000Z
                        SUMMARY:Ada\\, Bob
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    /** Whatever zone the program runs in: half an hour at a change of clocks is half an hour. */
    @Test
    void aMeetingAtAChangeOfClocksKeepsItsLength() {
        var change = Instant.parse("2027-03-28T00:45:00Z");
        assertThat(CalendarFile.of("u", "Ada, Bob", STAMP, change, Duration.ofMinutes(30)))
                .contains("DTSTART:20270328T004500Z\r\n", "DTEND:20270328T011500Z\r\n");
    }

    @Test
    void nothingThatWasTypedBecomesAPropertyOfItsOwn() {
        var text = CalendarFile.of("u", "Eve\r\nATTENDEE:mailto:x@y;\\", STAMP, START, Duration.ofMinutes(30));
        assertThat(text)
                .contains("SUMMARY:Eve\\nATTENDEE:mailto:x@y\\;\\\\\r\n")
                .doesNotContain("\nATTENDEE");
        assertThat(CalendarFile.of("u", "Eve\rATTENDEE:x\u0007\u2028y", STAMP, START, Duration.ofMinutes(30))
                        .replace("\r\n ", ""))
                .contains("SUMMARY:Eve\\nATTENDEE:x \\ny\r\n");
    }

    @Test
    void longLinesAreFoldedByOctets() {
        var text = CalendarFile.of("u", "\u00e9\ud83d\ude00".repeat(60), STAMP, START, Duration.ofMinutes(30));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("\u00e9\ud83d\ude00".repeat(60));
    }
}
