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
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** Whether every one of {@code wanted} begins a different word of {@code name}; the order does not matter. */
    public static boolean matches(List<String> wanted, List<String> name) {
        var left = new java.util.ArrayList<>(name);
        return wanted.stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .allMatch(word -> takeFirst(left, word));
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
