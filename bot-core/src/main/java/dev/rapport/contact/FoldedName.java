package dev.rapport.contact;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without accents, capitals and punctuation, word by word. */
public final class FoldedName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** One word or text folded: {@code "Müller-Lüdenscheidt"} gives {@code "muller ludenscheidt"}. */
    public static String fold(String text) {
        return isAscii(text) ? foldAscii(text) : foldAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The same for what most names are made of, at a tenth of the cost. */
    private static String foldAscii(String text) {
        var folded = new StringBuilder(text.length());
        boolean apart = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (apart && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(Character.toLowerCase(c));
                apart = false;
            } else if (c != '\'') {
                apart = true;
            }
        }
        return folded.toString();
    }

    private static String foldAny(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
        return SEPARATORS
                .matcher(plain.replace("'", "").replace("\u2019", ""))
                .replaceAll(" ")
                .strip();
    }

    /** The folded words in their order; empty for a text without letters and digits. */
    public static List<String> words(String text) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        return folded.indexOf(' ') < 0 ? List.of(folded) : List.of(folded.split(" "));
    }

    /** Whether every one of {@code wanted} begins a different word of {@code name}; the order does not matter. */
    public static boolean matches(List<String> wanted, List<String> name) {
        if (wanted.size() == 1) {
            return beginsOne(wanted.getFirst(), name);
        }
        if (wanted.size() > name.size() || !beginsEach(wanted, name)) {
            return false;
        }
        var left = new java.util.ArrayList<>(name);
        return wanted.stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .allMatch(word -> takeFirst(left, word));
    }

    /** Cheap, and false for nearly every name: one word of it may still be begun by two. */
    private static boolean beginsEach(List<String> wanted, List<String> name) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!beginsOne(wanted.get(i), name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsOne(String wanted, List<String> name) {
        for (int i = 0; i < name.size(); i++) {
            if (name.get(i).startsWith(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takeFirst(List<String> left, String beginning) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).startsWith(beginning)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
