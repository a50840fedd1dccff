package dev.rapport.rounds;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One proposed meeting as iCalendar text (RFC 5545). All times are UTC, so that no zone has to be described; lines are folded
 * at 75 octets and end with CRLF.
 */
final class CalendarFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /**
     * @param uid the same for the same proposal, whoever takes it over
     * @param stamp when it was proposed
     */
    static String of(String uid, String title, Instant stamp, Instant start, Duration length) {
        var text = new StringBuilder();
        for (var line : List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Rapport//Introductions//EN",
                "METHOD:PUBLISH",
                "BEGIN:VEVENT",
                "UID:" + escaped(uid),
                "DTSTAMP:" + UTC.format(stamp),
                "DTSTART:" + UTC.format(start),
                "DTEND:" + UTC.format(start.plus(length)),
                "SUMMARY:" + escaped(title),
                "END:VEVENT",
                "END:VCALENDAR")) {
            fold(line, text);
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
