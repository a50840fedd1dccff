package dev.rapport.app.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that stand nowhere but where a test has planted them: they end in {@code zq}. */
final class Words {
    private static final Pattern PLANTED = Pattern.compile("[a-z0-9]*zq(?![a-z0-9])");

    private Words() {}

    /** All planted words in a text, in small letters; an address has its spaces as {@code %20}. */
    static Set<String> in(String text) {
        return PLANTED.matcher(text.toLowerCase(Locale.ROOT).replace("%20", " "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which of these are in a text, whatever stands between their characters as white space. */
    static List<String> found(Collection<String> words, String text) {
        String plain = plain(text);
        return words.stream().filter(word -> plain.contains(plain(word))).toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
