package dev.rapport.command.argument;

import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Reads times as people say them: "tomorrow 9am", "next tuesday", "3rd of December", "in half an hour". The grammar is that of
 * the README's section on times; what could mean two things, or does not exist, is asked back. Deterministic given {@code now},
 * whose zone is the person's. Any text is accepted, none throws.
 */
public final class TimeParser {

    private static final int LONGEST_PHRASE = 40;

    /** Words that make the time after them part of what was said: "prepare the deck for tuesday". */
    private static final Set<String> BINDING = Set.of(
            "for", "about", "of", "from", "before", "after", "since", "than", "every", "each", "between", "and", "or",
            "to", "vs", "versus", "with", "not", "my", "his", "her", "their", "our", "your", "a", "the", "last", "next",
            "this");

    /** A phrase at the end of a text, and the offset it starts at (the text's length if there is none). */
    public record AtEnd(int start, TimeReading reading) {}

    /** As {@link #parseAt(String, int, Reading, ZonedDateTime, Expect)} in free text. */
    public TimeReading parseAt(String text, int from, Reading reading, ZonedDateTime now) {
        return parseAt(text, from, reading, now, Expect.FREE_TEXT);
    }

    /** The longest phrase that starts at an offset (leading spaces and a preposition belong to it); what follows is not looked at. */
    public TimeReading parseAt(String text, int from, Reading reading, ZonedDateTime now, Expect expect) {
        if (from < 0 || from >= text.length() || isInsideWord(text, from)) {
            return new TimeReading.None();
        }
        Tokens tokens = Tokens.of(text, from, LONGEST_PHRASE);
        Match<Meaning> found = new TimePhrase(tokens, new Frame(now, reading, expect), true).at(0);
        return found == null ? new TimeReading.None() : found.value().reading(tokens.endBefore(found.end()) - from);
    }

    /** As {@link #parseAtEnd(String, Reading, ZonedDateTime, Expect)} in free text. */
    public AtEnd parseAtEnd(String text, Reading reading, ZonedDateTime now) {
        return parseAtEnd(text, reading, now, Expect.FREE_TEXT);
    }

    /**
     * The longest phrase that ends the text, as in "call the dean in 20 minutes"; never one that belongs to the words before
     * it ("prepare the deck for tuesday"). Closing punctuation may follow and is not counted.
     */
    public AtEnd parseAtEnd(String text, Reading reading, ZonedDateTime now, Expect expect) {
        Tokens tokens = Tokens.of(text, 0, Integer.MAX_VALUE);
        Frame frame = new Frame(now, reading, expect);
        for (int i = Math.max(0, tokens.size() - LONGEST_PHRASE); i < tokens.size(); i++) {
            if (!tokens.startsCleanly(i) || BINDING.contains(tokens.word(i - 1))) {
                continue;
            }
            Match<Meaning> found = new TimePhrase(tokens, frame, i == 0).at(i);
            if (found != null && tokens.isEnd(found.end())) {
                int start = tokens.get(i).start();
                return new AtEnd(start, found.value().reading(tokens.endBefore(found.end()) - start));
            }
        }
        return new AtEnd(text.length(), new TimeReading.None());
    }

    /**
     * For callers that need a moment to come: a whole day becomes its 9:00, and is asked if that is past. Other readings stay as
     * they are.
     */
    public TimeReading asMoment(TimeReading reading, ZonedDateTime now) {
        return Resolver.asMoment(reading, now);
    }

    private static boolean isInsideWord(String text, int from) {
        return from > 0
                && Character.isLetterOrDigit(text.charAt(from - 1))
                && Character.isLetterOrDigit(text.charAt(from));
    }
}
