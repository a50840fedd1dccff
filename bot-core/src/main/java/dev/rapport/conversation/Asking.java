package dev.rapport.conversation;

import dev.rapport.command.Line;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a line that no command understands can be meant: as a question, as something that did not happen, as a correction. */
final class Asking {
    private static final Set<String> QUESTIONS = Set.of(
            "what", "what's", "whats", "when", "when's", "whens", "where", "where's", "who", "who's", "whos", "whom",
            "which", "how", "did", "do", "does", "is", "has", "have");
    private static final Set<String> CORRECTIONS = Set.of("no", "nope", "not", "wrong", "oops", "ups", "sorry", "wait");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|cancell?ed|missed|(?:did|do|have|has|was|could|can|wo|would)n['\u2019]?t)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What may stand before a word that shows something. */
    private static final Pattern SHOWING = Pattern.compile(
            "(?:(?:show|see|open|view|what['\u2019]?s|what is|what are|who['\u2019]?s|who is|me|my|all|the)\\s+){1,6}",
            Pattern.CASE_INSENSITIVE);

    private Asking() {}

    static boolean question(Line line) {
        return (asks(line.word()) && !denial(line)) || line.rest().endsWith("?");
    }

    /** Whether a word begins questions, and no command that was misspelt. */
    static boolean asks(String word) {
        return QUESTIONS.contains(word);
    }

    static boolean denial(Line line) {
        return DENIAL.matcher(line.rest()).find();
    }

    static boolean correction(Line line) {
        return CORRECTIONS.contains(line.word());
    }

    /** What is asked to be shown: "reminders" of "show me my reminders", without the question mark. */
    static Optional<Line> shown(Line line) {
        var words = SHOWING.matcher(line.rest());
        return words.lookingAt()
                ? Optional.of(Line.of(line.rest().substring(words.end()).replaceAll("[?.!\\s]+$", "")))
                : Optional.empty();
    }
}
