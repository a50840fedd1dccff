package dev.rapport.teams.render;

import java.util.regex.Pattern;

/**
 * Keeps text that a person typed from becoming markup in a TextBlock or a fact, where Teams obeys a part of Markdown,
 * mentions in {@code <at>} and the macros {@code {{DATE(..)}}} and {@code {{TIME(..)}}}.
 */
final class Markdown {
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^([-+]|#{1,6}|\\d{1,9}[.)])[ \\t]");
    private static final Pattern RULE_OR_QUOTE = Pattern.compile("(?m)^(?=>|[-=+]{1,}$|- ?-)");

    private Markdown() {}

    /** The text with everything escaped that has a meaning inside a line. */
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDropped(c)) {
                continue;
            }
            if (isSpecial(text, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /**
     * A finished paragraph whose lines begin as text: no list, heading, quote, rule or code block. A list mark keeps its
     * look by a no-break space, which every client shows as a space. A line break becomes a paragraph break, the only
     * one that Teams shows.
     */
    static String plainLines(String paragraph) {
        var lines = LINE_BREAKS.matcher(paragraph.strip()).replaceAll("\n\n");
        var marked = LIST_MARK.matcher(lines).replaceAll("$1\u00a0");
        return RULE_OR_QUOTE.matcher(marked).replaceAll("\\\\");
    }

    private static boolean isSpecial(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (text.charAt(at)) {
            case '\\', '`', '*', '_', '[', ']' -> true;
            case '~' -> next == '~' || (at > 0 && text.charAt(at - 1) == '~');
            case '{' -> at > 0 && text.charAt(at - 1) == '{';
            case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            default -> false;
        };
    }

    private static boolean isDropped(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
