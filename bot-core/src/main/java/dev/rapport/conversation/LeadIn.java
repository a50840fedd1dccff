package dev.rapport.conversation;

import dev.rapport.command.Line;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people say before a command and which means nothing by itself: "please", "can you", "I just".
 *
 * @param asks whether something is asked for, and not told
 * @param rest the line after it
 */
record LeadIn(boolean asks, Line rest) {
    private static final String ASKING = "please|pls|plz|(?:can|could|would|will) you";
    private static final Pattern ASKS = Pattern.compile("\\b(?:" + ASKING + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "(?:(?:" + ASKING
                    + "|hey|hi|hello|ok|okay|so|and|just|rapport|(?:i|we)(?: have|['\u2019]ve)?|ive|weve|had(?: an?)?)"
                    + "(?:\\s*[,!:]\\s*|\\s+)){1,6}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLEASE =
            Pattern.compile("[,\\s]+(?:please|pls|plz|thx)[.!\\s]*$", Pattern.CASE_INSENSITIVE);

    /** The line without the "please" at its end; a "thanks" may be what it is about. */
    static Line withoutPlease(Line line) {
        return new Line(PLEASE.matcher(line.text()).replaceFirst(""), line.at());
    }

    /** Empty where the line begins with no such words. */
    static Optional<LeadIn> of(Line line) {
        var words = WORDS.matcher(line.rest());
        return words.lookingAt()
                ? Optional.of(new LeadIn(
                        ASKS.matcher(words.group()).find(), Line.of(line.rest().substring(words.end()))))
                : Optional.empty();
    }
}
