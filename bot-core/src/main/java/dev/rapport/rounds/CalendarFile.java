package dev.rapport.rounds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * One proposed meeting as iCalendar text (RFC 5545), written by biweekly. All times are UTC, so that no zone has to be described;
 * no line is longer than 75 octets.
 */
final class CalendarFile {
    private static final int OCTETS_IN_A_LINE = 75;

    /** Of one UTF-16 character: lines are folded by characters. */
    private static final int MOST_OCTETS = 3;

    private CalendarFile() {}

    /**
     * @param uid the same for the same proposal, whoever takes it over
     * @param stamp when it was proposed
     */
    static String of(String uid, String title, Instant stamp, Instant start, Duration length) {
        var event = new VEvent();
        event.setUid(uid);
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(length)));
        event.setSummary(title.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " "));
        var calendar = new ICalendar();
        calendar.setProductId("-//Rapport//Introductions//EN");
        calendar.setMethod("PUBLISH");
        calendar.addEvent(event);
        return written(calendar, isAscii(uid + title) ? OCTETS_IN_A_LINE : OCTETS_IN_A_LINE / MOST_OCTETS);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private static String written(ICalendar calendar, int lineLength) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(lineLength);
            writer.write(calendar);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }
}
