package dev.rapport.command.argument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words, numbers and signs of a text, in order; any index may be asked for, beyond the end there is an empty sign. The
 * text is read as far as it is asked about. Not thread-safe.
 */
final class Tokens {

    enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    /** {@code text} is the folded and spell-corrected word; {@code glued} means no space before it. */
    record Token(Kind kind, String raw, String text, int start, int end, boolean glued) {}

    private static final int LONGEST_NUMBER = 6;
    private static final String GLUE = "-/@'_%+&=*#°€$£.:";
    private static final String CLOSING = ".!?)\"';, ";

    private final String text;
    private final int limit;
    private final Token nothing;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text, int from, int limit) {
        this.text = text;
        this.limit = limit;
        this.nothing = new Token(Kind.SIGN, "", "", text.length(), text.length(), false);
        this.at = from;
    }

    /** At most {@code limit} tokens of the text from an offset on. */
    static Tokens of(String text, int from, int limit) {
        return new Tokens(text, from, limit);
    }

    /** Whether there is a token at a place, which is read then. */
    private boolean reaches(int i) {
        while (tokens.size() <= i && tokens.size() < limit) {
            boolean glued = !tokens.isEmpty();
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
                glued = false;
            }
            if (at >= text.length()) {
                return false;
            }
            int end = endOfToken(text, at);
            tokens.add(token(text.substring(at, end), at, end, glued));
            at = end;
        }
        return i < tokens.size();
    }

    private static Token token(String raw, int start, int end, boolean glued) {
        char first = raw.charAt(0);
        if (Character.isLetter(first)) {
            String folded = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            return new Token(Kind.WORD, raw, Spelling.canonical(folded), start, end, glued);
        }
        Kind kind = isDigit(first) ? Kind.NUMBER : Kind.SIGN;
        return new Token(kind, raw, fold(raw), start, end, glued);
    }

    private static String fold(String sign) {
        return switch (sign) {
            case "\u2010", "\u2011", "\u2012", "\u2013" -> "-";
            case "\u2014" -> ",";
            case "\u2019", "\u2018" -> "'";
            default -> sign;
        };
    }

    private static int endOfToken(String text, int start) {
        int at = start + 1;
        if (isDigit(text.charAt(start))) {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        } else if (Character.isLetter(text.charAt(start))) {
            while (at < text.length() && isWordPart(text, at)) {
                at++;
            }
        }
        return at;
    }

    private static boolean isWordPart(String text, int at) {
        char c = text.charAt(at);
        boolean apostrophe = c == '\'' || c == '\u2019';
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (apostrophe && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    int size() {
        reaches(limit);
        return tokens.size();
    }

    Token get(int i) {
        return i >= 0 && reaches(i) ? tokens.get(i) : nothing;
    }

    /** The folded word at a place, or the empty string if something else stands there. */
    String word(int i) {
        return get(i).kind() == Kind.WORD ? get(i).text() : "";
    }

    boolean is(int i, String... words) {
        String here = word(i);
        for (String word : words) {
            if (here.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a fixed sequence, one after the other. */
    boolean are(int i, String... words) {
        for (int k = 0; k < words.length; k++) {
            if (!word(i + k).equals(words[k])) {
                return false;
            }
        }
        return true;
    }

    /** The place after an optional word. */
    int skip(int i, String... words) {
        return is(i, words) ? i + 1 : i;
    }

    boolean isSign(int i, String sign) {
        return get(i).kind() == Kind.SIGN && get(i).text().equals(sign);
    }

    boolean isGlued(int i) {
        return get(i).glued();
    }

    /** The number in figures at a place, or -1 (also for one of more than six figures). */
    int number(int i) {
        Token token = get(i);
        return token.kind() == Kind.NUMBER && token.raw().length() <= LONGEST_NUMBER
                ? Integer.parseInt(token.raw())
                : -1;
    }

    /** How many figures the number at a place has; 0 if there is none. */
    int figures(int i) {
        return get(i).kind() == Kind.NUMBER ? get(i).raw().length() : 0;
    }

    /** Whether the word typed is also an ordinary word or a name. */
    boolean isOrdinary(int i) {
        return get(i).kind() == Kind.WORD && Spelling.isOrdinary(get(i).raw().toLowerCase(Locale.ROOT));
    }

    /** Whether a phrase may end before this place: not inside a longer word, number, name or address. */
    boolean endsCleanly(int i) {
        Token next = get(i);
        if (!next.glued()) {
            return true;
        }
        if (next.kind() != Kind.SIGN || next.text().equals("%")) {
            return false;
        }
        return !(GLUE.contains(next.text()) && get(i + 1).glued() && get(i + 1).kind() != Kind.SIGN);
    }

    /** Whether a phrase may begin at this place. */
    boolean startsCleanly(int i) {
        return !get(i).glued()
                || (get(i - 1).kind() == Kind.SIGN
                        && "(,;:\"".contains(get(i - 1).text()));
    }

    /** Whether a clause ends here: the text does, or a comma, colon, semicolon, full stop or bracket follows. */
    boolean endsClause(int i) {
        return !reaches(i) || (get(i).kind() == Kind.SIGN && !isSign(i, "-"));
    }

    /** Whether nothing but closing punctuation follows. */
    boolean isEnd(int i) {
        for (int k = i; reaches(k); k++) {
            if (get(k).kind() != Kind.SIGN || !CLOSING.contains(get(k).text())) {
                return false;
            }
        }
        return true;
    }

    /** Where the token before this place ends. */
    int endBefore(int i) {
        if (i <= 0) {
            return get(0).start();
        }
        return reaches(i - 1) ? get(i - 1).end() : get(tokens.size() - 1).end();
    }
}
