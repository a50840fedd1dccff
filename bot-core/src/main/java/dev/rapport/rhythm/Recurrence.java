package dev.rapport.rhythm;

import java.time.LocalTime;

/**
 * Something that comes again at a local time.
 *
 * @param rule an RFC 5545 recurrence rule without a start, such as {@code FREQ=WEEKLY;BYDAY=MO}
 */
public record Recurrence(String rule, LocalTime at) {}
