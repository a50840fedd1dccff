package dev.rapport.network;

import java.time.LocalTime;

/**
 * The hours of each day without check-ins and suggestions, in the person's zone.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet; before {@code from} the quiet hours run over midnight
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours need a beginning and another end");
        }
    }

    public boolean covers(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
