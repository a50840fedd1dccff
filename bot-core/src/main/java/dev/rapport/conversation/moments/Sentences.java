package dev.rapport.conversation.moments;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small things about sentences. */
final class Sentences {
    private static final Pattern CLOSING = Pattern.compile("[.!]+$");

    private Sentences() {}

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words without closing full stops and exclamation marks, for a sentence that goes on or ends with its own. */
    static String open(String words) {
        return CLOSING.matcher(words.strip()).replaceFirst("");
    }
}
