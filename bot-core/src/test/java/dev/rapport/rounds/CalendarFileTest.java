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
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:round-1-1-0@C1\r\n", "DTSTART:20261201T100000Z\r\n", "DTEND:20261201T103000Z\r\n")
                .contains("SUMMARY:Ada\\, Bob\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void nothingThatWasTypedBecomesAPropertyOfItsOwn() {
        var text = CalendarFile.of("u", "Eve\r\nATTENDEE:mailto:x@y;\\", STAMP, START, Duration.ofMinutes(30));
        assertThat(text)
                .contains("SUMMARY:Eve\\nATTENDEE:mailto:x@y\\;\\\\\r\n")
                .doesNotContain("\nATTENDEE");
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
