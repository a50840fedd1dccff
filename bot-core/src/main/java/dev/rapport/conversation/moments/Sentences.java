package dev.rapport.conversation.moments;

import java.util.Locale;

/** Small things about sentences. */
final class Sentences {
    private Sentences() {}

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words without a closing full stop. */
    static String open(String words) {
        String stripped = words.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
