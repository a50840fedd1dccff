package dev.rapport.conversation.moments;

import java.util.Locale;

/** Small things about sentences. */
final class Sentences {
    private static final String CLOSING = ".!";

    private Sentences() {}

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words without closing full stops and exclamation marks, for a sentence that goes on or ends with its own. */
    static String open(String words) {
        String open = words.strip();
        int end = open.length();
        while (end > 0 && CLOSING.indexOf(open.charAt(end - 1)) >= 0) {
            end--;
        }
        return open.substring(0, end);
    }
}
