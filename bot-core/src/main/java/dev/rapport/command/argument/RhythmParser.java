package dev.rapport.command.argument;

import java.time.ZonedDateTime;

/** Reads how often something comes: a rhythm for people, a recurrence with a time for prompts. Any text is accepted, none throws. */
public final class RhythmParser {

    private static final int LONGEST_PHRASE = 40;

    /** A recurrence at the end of a text, and the offset it starts at (the text's length if there is none). */
    public record AtEnd(int start, RecurrenceReading reading) {}

    /** The rhythm that starts at an offset, leading spaces included: "every 6 weeks", "monthly", "twice a year", "no rhythm". */
    public RhythmReading rhythmAt(String text, int from) {
        if (from < 0 || from >= text.length()) {
            return new RhythmReading.None();
        }
        Tokens tokens = Tokens.of(text, from, LONGEST_PHRASE);
        Match<RhythmReading> found = new Rhythms(tokens).at(0);
        if (found == null) {
            return new RhythmReading.None();
        }
        int consumed = tokens.endBefore(found.end()) - from;
        return switch (found.value()) {
            case RhythmReading.Found(var rhythm, int _) -> new RhythmReading.Found(rhythm, consumed);
            case RhythmReading.NoRhythm _ -> new RhythmReading.NoRhythm(consumed);
            case RhythmReading.Unclear(var question, var options, int _) ->
                new RhythmReading.Unclear(question, options, consumed);
            case RhythmReading.Wrong wrong -> wrong;
            case RhythmReading.None none -> none;
        };
    }

    /**
     * The recurrence that starts at an offset, leading spaces included: "every other friday at 16:00", "weekdays at 8:30",
     * "on the first Monday of every month". Without a time it is at 9:00, without a day on Mondays, the 1st, or today's date.
     * {@code expect} says whether a bare number may be the hour without "at" ({@link Expect#TIME}).
     */
    public RecurrenceReading recurrenceAt(String text, int from, ZonedDateTime now, Expect expect) {
        if (from < 0 || from >= text.length()) {
            return new RecurrenceReading.None();
        }
        Tokens tokens = Tokens.of(text, from, LONGEST_PHRASE);
        Match<RecurrenceReading> found = new Recurrences(tokens, now, expect).at(0);
        return found == null
                ? new RecurrenceReading.None()
                : withLength(found.value(), tokens.endBefore(found.end()) - from);
    }

    /** The recurrence that ends a text, as in "plan the coffees every other friday at 16:00". */
    public AtEnd recurrenceAtEnd(String text, ZonedDateTime now) {
        Tokens tokens = Tokens.of(text, 0, Integer.MAX_VALUE);
        Recurrences recurrences = new Recurrences(tokens, now, Expect.FREE_TEXT);
        for (int i = Math.max(0, tokens.size() - LONGEST_PHRASE); i < tokens.size(); i++) {
            Match<RecurrenceReading> found = tokens.startsCleanly(i) ? recurrences.at(i) : null;
            if (found != null && tokens.isEnd(found.end())) {
                int start = tokens.get(i).start();
                return new AtEnd(start, withLength(found.value(), tokens.endBefore(found.end()) - start));
            }
        }
        return new AtEnd(text.length(), new RecurrenceReading.None());
    }

    private static RecurrenceReading withLength(RecurrenceReading reading, int consumed) {
        return switch (reading) {
            case RecurrenceReading.Found(var recurrence, boolean said, int _, var others) ->
                new RecurrenceReading.Found(recurrence, said, consumed, others);
            case RecurrenceReading.Unclear(var question, var options, int _) ->
                new RecurrenceReading.Unclear(question, options, consumed);
            case RecurrenceReading.Wrong wrong -> wrong;
            case RecurrenceReading.None none -> none;
        };
    }
}
