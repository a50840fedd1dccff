package dev.rapport.command;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A command line with a place up to which it was read. Immutable: every step gives a new line.
 *
 * <p>The text is canonical: members stand as {@code <@user|name>}, contacts chosen by a button as {@code id:7}, odd
 * spaces are ordinary ones; all else is as typed.
 *
 * @param text the whole line
 * @param at the offset of the first character not yet read
 */
public record Line(String text, int at) {
    private static final Pattern ODD_SPACES = Pattern.compile("[\\p{Z}\\s\\u200B\\u200C\\u2060\\uFEFF&&[^\\n]]+");
    private static final String DASHES = "-\u2013\u2014";
    private static final Pattern MENTION = Pattern.compile("<@([^|>\\s]+)(?:\\|([^>]*))?>");

    /** A line read from its beginning. */
    public static Line of(String typed) {
        String spaced =
                isEvenlySpaced(typed) ? typed : ODD_SPACES.matcher(typed).replaceAll(" ");
        return new Line(spaced.strip(), 0);
    }

    /** Told at once for what most people type: nothing but ASCII with single blanks. */
    private static boolean isEvenlySpaced(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean blank = c == ' ' && (i + 1 == typed.length() || typed.charAt(i + 1) != ' ');
            if (!blank && c != '\n' && (c <= ' ' || c > '~')) {
                return false;
            }
        }
        return true;
    }

    /** What is left, without spaces around it. */
    public String rest() {
        return text.substring(at).strip();
    }

    public boolean atEnd() {
        return rest().isEmpty();
    }

    /** The same line read up to an offset; spaces there are passed over. */
    public Line to(int offset) {
        int next = Math.min(offset, text.length());
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return new Line(text, next);
    }

    /** The next word in lower case: letters, digits and apostrophes; empty if something else or nothing stands there. */
    public String word() {
        return text.substring(start(), wordEnd()).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** The line after its next word. */
    public Line afterWord() {
        return to(wordEnd());
    }

    /** Whether the next words are these, in lower case and separated by single blanks; capitals do not matter. */
    public boolean startsWith(String words) {
        return endOf(words) >= 0;
    }

    /** The line after these words, which must stand there. */
    public Line after(String words) {
        int end = endOf(words);
        if (end < 0) {
            throw new IllegalArgumentException("The line does not go on with: " + words);
        }
        return to(end);
    }

    /** The line after these words if they stand there, else the same line. */
    public Line skip(String words) {
        int end = endOf(words);
        return end < 0 ? this : to(end);
    }

    /** The line after commas, dashes that stand alone, and blanks. */
    public Line skipCommas() {
        var line = to(at);
        while (line.at < text.length() && line.isCommaOrDash()) {
            line = line.to(line.at + 1);
        }
        return line;
    }

    private boolean isCommaOrDash() {
        boolean alone = at + 1 < text.length() && text.charAt(at + 1) == ' ';
        return text.charAt(at) == ',' || (alone && DASHES.indexOf(text.charAt(at)) >= 0);
    }

    /** The whole line with the part between two offsets replaced: how a choice is written out as a command. */
    public String with(int from, int to, String replacement) {
        return text.substring(0, from) + replacement + text.substring(to);
    }

    /** A part of a line as a person would read it: mentions by name. */
    public static String readable(String part) {
        String named = !part.contains("<@")
                ? part
                : MENTION.matcher(part)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                "@" + (m.group(2) == null ? m.group(1) : m.group(2))));
        return named.strip();
    }

    private int start() {
        return to(at).at;
    }

    private int wordEnd() {
        int end = start();
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOf(String words) {
        int here = at;
        for (int from = 0, end; from < words.length(); from = end + 1) {
            end = words.indexOf(' ', from) < 0 ? words.length() : words.indexOf(' ', from);
            here = to(here).at;
            if (!text.regionMatches(true, here, words, from, end - from)) {
                return -1;
            }
            here += end - from;
            boolean wordy = isWordPart(words.charAt(end - 1));
            if (wordy && here < text.length() && isWordPart(text.charAt(here))) {
                return -1;
            }
        }
        return here;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }
}
