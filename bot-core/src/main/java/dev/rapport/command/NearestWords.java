package dev.rapport.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Known words that look like one that is not known. */
public final class NearestWords {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestWords() {}

    /**
     * Up to {@code most} of the known words, nearest first, that differ from the word by at most a third of it. A thumb
     * rarely misses the first letter: where some begin as the word does, the others are left out.
     */
    public static List<String> to(String word, Collection<String> known, int most) {
        int bearable = Math.max(1, word.length() / 3);
        var near = known.stream()
                .filter(candidate -> distance(word, candidate) <= bearable)
                .toList();
        boolean sameLetter = near.stream().anyMatch(candidate -> candidate.charAt(0) == word.charAt(0));
        return near.stream()
                .filter(candidate -> !sameLetter || candidate.charAt(0) == word.charAt(0))
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Letters to insert, drop or exchange; two neighbours in the wrong order, the thumb's typo, count as one. */
    private static int distance(String word, String candidate) {
        int plain = DISTANCE.apply(word, candidate);
        return plain == 2 && swapped(word, candidate) ? 1 : plain;
    }

    private static boolean swapped(String word, String candidate) {
        if (word.length() != candidate.length()) {
            return false;
        }
        int i = 0;
        while (i < word.length() && word.charAt(i) == candidate.charAt(i)) {
            i++;
        }
        return i + 1 < word.length()
                && word.charAt(i) == candidate.charAt(i + 1)
                && word.charAt(i + 1) == candidate.charAt(i)
                && word.substring(i + 2).equals(candidate.substring(i + 2));
    }
}
