package dev.rapport.command.argument;

import dev.rapport.rhythm.Recurrence;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phrase of days with its time, in any order: "weekly on monday at 9:00", "weekly at 9 on monday", "every morning at 8". */
record Recurrences(Tokens t, ZonedDateTime now, Expect expect) {

    private static final LocalTime USUAL = When.MORNING;

    /** What was read, and the place after it; null if nothing comes again here. */
    @Nullable
    Match<RecurrenceReading> at(int i) {
        Match<Meaning> tooOften = tooOften(i);
        if (tooOften != null && tooOften.value() instanceof Meaning.Refuse(String message, String example)) {
            return new Match<>(new RecurrenceReading.Wrong(message, example), tooOften.end());
        }
        RecurrencePhrase phrase = new RecurrencePhrase(t);
        Match<List<Turns>> days = phrase.at(i);
        if (days == null || !t.endsCleanly(days.end())) {
            return null;
        }
        Match<ClockSense> early = time(days.end());
        int end = early == null ? days.end() : early.end();
        Match<Turns> complete = phrase.dayAfter(new Match<>(days.value().getFirst(), end));
        Match<ClockSense> late = early == null ? time(complete.end()) : null;
        ClockSense clock = early != null ? early.value() : late != null ? late.value() : null;
        int last = late == null ? complete.end() : late.end();
        List<Turns> meanings = days.value().size() > 1 ? days.value() : List.of(complete.value());
        return t.endsCleanly(last) ? new Match<>(reading(meanings, clock), last) : null;
    }

    private RecurrenceReading reading(List<Turns> meanings, @Nullable ClockSense clock) {
        LocalTime at = clock == null ? USUAL : clock.time();
        List<Recurrence> all = meanings.stream().map(m -> m.recurrence(at, now)).toList();
        if (all.size() > 1) {
            String question = "That could mean two things. " + Questions.capital(TimePhrases.every(all.getFirst()))
                    + ", or " + TimePhrases.every(all.getLast()) + "?";
            return new RecurrenceReading.Unclear(question, all, 0);
        }
        LocalTime other = clock == null ? null : clock.other();
        List<Recurrence> others =
                other == null ? List.of() : List.of(meanings.getFirst().recurrence(other, now));
        return new RecurrenceReading.Found(all.getFirst(), clock != null, 0, others);
    }

    private @Nullable Match<ClockSense> time(int i) {
        int at = t.isSign(i, ",") ? i + 1 : i;
        DayPart part = DayPart.of(t, at);
        Match<ClockSense> whole = part == null ? ClockTimes.part(t, at) : new Match<>(ClockSense.of(part), at + 1);
        int next = whole == null ? at : whole.end();
        boolean said = t.is(next, "at");
        Match<ClockSense> clock = ClockTimes.at(t, said ? next + 1 : next, said || expect == Expect.TIME);
        if (clock == null) {
            return whole;
        }
        DayPart stated = whole == null ? null : whole.value().part();
        return stated == null ? clock : new Match<>(clock.value().in(stated), clock.end());
    }

    /** "every hour", "every 20 minutes", "hourly". */
    private @Nullable Match<Meaning> tooOften(int i) {
        Match<Meaning> refused =
                new Match<>(new Meaning.Refuse("Something can come again once a day at most.", "daily 8:30"), i + 1);
        if (t.is(i, "hourly")) {
            return refused;
        }
        if (!t.is(i, "every", "each")) {
            return null;
        }
        Match<Integer> count = Numbers.count(t, t.skip(i + 1, "other", "half"));
        int at = count == null ? t.skip(i + 1, "other", "half", "an") : count.end();
        Spans.Unit unit = t.is(at, "second") && !t.endsClause(at + 1) ? null : Spans.unit(t, at);
        return unit != null && unit.unit().isTimeBased() ? refused : null;
    }
}
