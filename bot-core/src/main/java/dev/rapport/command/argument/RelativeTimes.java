package dev.rapport.command.argument;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "now", "in 20 minutes", "an hour ago", "a week from tuesday", "in a few days", "later". */
final class RelativeTimes {

    private static final int MOST_ASKED = 60;

    private RelativeTimes() {}

    /** Days counted from today or from another day; a time may follow. */
    static @Nullable Match<DateSense> day(Tokens t, int i, Frame f) {
        Match<ZonedDateTime> counted = counted(t, i, f);
        Match<SpanSense> span = counted == null ? null : span(t, i);
        boolean calendar = span != null && span.value().only() instanceof Span.Calendar;
        return counted == null || !calendar
                ? null
                : new Match<>(DateSense.of(counted.value().toLocalDate()), counted.end());
    }

    /** Moments to the minute, and lengths that were said vaguely. */
    static @Nullable Match<Meaning> moment(Tokens t, int i, Frame f) {
        Resolver resolver = new Resolver(f);
        Match<ZonedDateTime> counted = counted(t, i, f);
        if (counted != null) {
            return new Match<>(resolver.moment(counted.value()), counted.end());
        }
        Match<Meaning> vague = vague(t, i, resolver);
        return vague != null ? vague : unitMissing(t, i, resolver);
    }

    static @Nullable Match<ZonedDateTime> now(Tokens t, int i, Frame f) {
        if (t.is(i, "right", "just") && t.is(i + 1, "now")) {
            return new Match<>(f.now(), i + 2);
        }
        return t.is(i, "now") ? new Match<>(f.now(), i + 1) : null;
    }

    private static @Nullable Match<ZonedDateTime> counted(Tokens t, int i, Frame f) {
        boolean in = t.is(i, "in", "within");
        Match<SpanSense> said = span(t, i);
        if (said == null || said.value().isVague()) {
            return null;
        }
        Span span = said.value().only();
        int end = said.end();
        if (in) {
            return new Match<>(span.after(f.now()), afterTime(t, end));
        }
        if (t.is(end, "ago", "back")) {
            Match<ZonedDateTime> day = fromDay(t, end, span, f);
            return day != null ? day : new Match<>(span.before(f.now()), end + 1);
        }
        if (t.is(end, "hence") || t.are(end, "from", "now")) {
            return new Match<>(span.after(f.now()), t.is(end, "hence") ? end + 1 : end + 2);
        }
        return t.is(end, "from", "after", "before") ? fromDay(t, end, span, f) : null;
    }

    private static @Nullable Match<SpanSense> span(Tokens t, int i) {
        boolean in = t.is(i, "in", "within");
        return Spans.at(t, in ? t.skip(i + 1, "about", "around", "exactly", "roughly") : i);
    }

    /** "2 weeks' time". */
    private static int afterTime(Tokens t, int end) {
        int at = t.isSign(end, "'") ? end + 1 : end;
        return t.is(at, "time") ? at + 1 : end;
    }

    /** "a week from tuesday", "a week ago friday": days counted from a day that is named. */
    private static @Nullable Match<ZonedDateTime> fromDay(Tokens t, int end, Span span, Frame f) {
        Match<DateSense> day = DayWords.at(t, end + 1, f);
        if (day == null) {
            day = Weekdays.at(t, end + 1, f);
        }
        if (day == null || day.value().dates().size() > 1 || !(span instanceof Span.Calendar)) {
            return null;
        }
        ZonedDateTime from = day.value()
                .dates()
                .getFirst()
                .atTime(When.MORNING)
                .atZone(f.now().getZone());
        boolean back = t.is(end, "before", "ago", "back");
        return new Match<>(back ? span.before(from) : span.after(from), day.end());
    }

    /** "in a few days", "a few days ago": asked which. */
    private static @Nullable Match<Meaning> vague(Tokens t, int i, Resolver resolver) {
        boolean in = t.is(i, "in", "within");
        Match<SpanSense> said = span(t, i);
        if (said == null || !said.value().isVague()) {
            return later(t, i, resolver);
        }
        boolean ago = t.is(said.end(), "ago");
        if (!in && !ago) {
            return null;
        }
        Frame f = resolver.f();
        List<When> options = said.value().spans().stream()
                .map(s -> when(s, ago ? s.before(f.now()) : s.after(f.now())))
                .toList();
        return new Match<>(resolver.choice("A few could be several.", options), ago ? said.end() + 1 : said.end());
    }

    private static @Nullable Match<Meaning> later(Tokens t, int i, Resolver resolver) {
        Frame f = resolver.f();
        boolean today = t.are(i, "later", "today");
        int end = today ? i + 2 : i + 1;
        if (f.backwards()
                || !(today || (t.is(i, "later", "soon", "sometime") && (i == 0 || f.timeExpected()) && t.isEnd(end)))) {
            return null;
        }
        LocalDate day = f.today();
        When.At inAnHour = When.At.of(f.now().truncatedTo(ChronoUnit.MINUTES).plusHours(1));
        List<When> all = List.of(
                inAnHour,
                new When.At(day.atTime(DayPart.EVENING.hour())),
                new When.At(day.plusDays(1).atTime(When.MORNING)));
        List<When> options = all.stream()
                .filter(w -> !today || w.date().equals(day))
                .filter(w -> w.equals(inAnHour)
                        || w.in(f.now().getZone()).isAfter(inAnHour.in(f.now().getZone())))
                .toList();
        return new Match<>(
                resolver.choice(
                        Questions.capital(t.word(i)) + " is not a time yet.", options.isEmpty() ? all : options),
                end);
    }

    /** "in 20" where a time is expected: minutes, hours or days. */
    private static @Nullable Match<Meaning> unitMissing(Tokens t, int i, Resolver resolver) {
        Match<Integer> count = t.is(i, "in") && resolver.f().timeExpected() ? Numbers.count(t, i + 1) : null;
        boolean bare = count != null && count.value() >= 1 && count.value() <= MOST_ASKED && t.endsClause(count.end());
        if (count == null || !bare || t.isGlued(count.end())) {
            return null;
        }
        ZonedDateTime now = resolver.f().now();
        List<When> options = List.of(ChronoUnit.MINUTES, ChronoUnit.HOURS, ChronoUnit.DAYS).stream()
                .map(unit -> SpanSense.span(count.value(), unit))
                .map(span -> when(span, span.after(now)))
                .toList();
        String question = "In " + count.value() + " minutes, hours or days?";
        return new Match<>(resolver.choice(question, options), count.end());
    }

    private static When when(Span span, ZonedDateTime moment) {
        return span instanceof Span.Calendar
                ? new When.Day(moment.toLocalDate())
                : When.At.of(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
