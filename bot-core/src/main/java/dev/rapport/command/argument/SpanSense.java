package dev.rapport.command.argument;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What was said about a length of time: one length, or several it could be ("a few days"). */
record SpanSense(List<Span> spans) {

    private static final int MOST = 99_999;

    static SpanSense of(int amount, ChronoUnit unit) {
        return new SpanSense(List.of(span(amount, unit)));
    }

    static SpanSense few(ChronoUnit unit) {
        int[] counts = unit == ChronoUnit.MINUTES ? new int[] {5, 10, 15} : new int[] {2, 3, 4};
        return new SpanSense(List.of(span(counts[0], unit), span(counts[1], unit), span(counts[2], unit)));
    }

    boolean isVague() {
        return spans.size() > 1;
    }

    Span only() {
        return spans.getFirst();
    }

    /** Both lengths together; hours beside days are counted by the clock. */
    SpanSense plus(SpanSense more) {
        return new SpanSense(List.of(sum(only(), more.only())));
    }

    private static Span sum(Span a, Span b) {
        if (a instanceof Span.Calendar(Period p) && b instanceof Span.Calendar(Period q)) {
            return new Span.Calendar(p.plus(q));
        }
        return new Span.Exact(asDuration(a).plus(asDuration(b)));
    }

    private static Duration asDuration(Span span) {
        return switch (span) {
            case Span.Exact(Duration d) -> d;
            case Span.Calendar(Period p) -> Duration.ofDays(p.getDays() + Math.round(p.toTotalMonths() * 30.436875));
        };
    }

    static Span span(int amount, ChronoUnit unit) {
        int capped = Math.min(amount, MOST);
        return switch (unit) {
            case DAYS -> new Span.Calendar(Period.ofDays(capped));
            case WEEKS -> new Span.Calendar(Period.ofWeeks(capped));
            case MONTHS -> new Span.Calendar(Period.ofMonths(capped));
            case YEARS -> new Span.Calendar(Period.ofYears(capped));
            case HOURS -> new Span.Exact(Duration.ofHours(capped));
            case MINUTES -> new Span.Exact(Duration.ofMinutes(capped));
            default -> new Span.Exact(Duration.ofSeconds(capped));
        };
    }
}
