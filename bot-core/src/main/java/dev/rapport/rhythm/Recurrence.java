package dev.rapport.rhythm;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Something that comes again at a local time, for ever.
 *
 * @param rule an RFC 5545 recurrence rule of days, such as {@code FREQ=WEEKLY;BYDAY=MO}; without an end
 * @param at the local time of each; a time that a change of clocks skips is the one after it, a repeated one its first pass
 * @param start the first day that may be one; from it every second or third is counted
 */
public record Recurrence(String rule, LocalTime at, LocalDate start) {

    private static final LocalDate A_MONDAY = LocalDate.of(2024, 1, 1);

    /** Refuses a rule that is none, ends, or is finer than days with an {@link IllegalArgumentException}. */
    public Recurrence {
        RecurrenceRule parsed = parse(rule);
        if (!parsed.isInfinite()) {
            throw new IllegalArgumentException("A recurrence has no end: " + rule);
        }
        switch (parsed.getFreq()) {
            case HOURLY, MINUTELY, SECONDLY -> throw new IllegalArgumentException("Finer than days: " + rule);
            case DAILY, WEEKLY, MONTHLY, YEARLY -> {}
        }
    }

    /** For a rule that comes every week or month and needs no day to count from. */
    public Recurrence(String rule, LocalTime at) {
        this(rule, at, A_MONDAY);
    }

    /** The first occurrence strictly after a moment, in that moment's zone. */
    public ZonedDateTime next(ZonedDateTime after) {
        RecurrenceRuleIterator days = parse(rule).iterator(day(start));
        LocalDate eve = after.toLocalDate().minusDays(1);
        if (eve.isAfter(start)) {
            days.fastForward(day(eve));
        }
        ZonedDateTime next;
        do {
            DateTime day = days.nextDateTime();
            next = LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth())
                    .atTime(at)
                    .atZone(after.getZone());
        } while (!next.isAfter(after));
        return next;
    }

    private static DateTime day(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("Not a recurrence rule: " + rule, e);
        }
    }
}
