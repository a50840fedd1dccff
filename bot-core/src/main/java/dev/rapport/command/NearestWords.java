package dev.rapport.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Known words that look like one that is not known. */
public final class NearestWords {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private static final int FIRST_LETTER_MAY_BE_WRONG = 5;
    private static final int LONG = 5;

    private NearestWords() {}

    /**
     * Up to {@code most} of the known words, nearest first, that differ from the word by at most a third of it. A thumb
     * rarely misses the first letter: where some begin as the word does, the others are left out, and a short word that
     * begins with another letter is another word.
     */
    public static List<String> to(String word, Collection<String> known, int most) {
        int bearable = Math.max(1, word.length() / 3);
        var near = known.stream()
                .filter(candidate -> distance(word, candidate) <= (sameStart(word, candidate) ? bearable : 1))
                .filter(candidate -> word.length() >= FIRST_LETTER_MAY_BE_WRONG || begins(word, candidate))
                .toList();
        boolean sameLetter = near.stream().anyMatch(candidate -> sameStart(word, candidate));
        return near.stream()
                .filter(candidate -> !sameLetter || sameStart(word, candidate))
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** The one known word of five letters or more that a word misses by a single slip; empty for a known word. */
    public static Optional<String> oneSlipFrom(String word, Collection<String> known) {
        return Optional.of(word)
                .filter(typed -> !known.contains(typed))
                .flatMap(typed -> known.stream()
                        .filter(candidate -> !typed.isEmpty()
                                && candidate.length() >= LONG
                                && sameStart(typed, candidate)
                                && distance(typed, candidate) == 1)
                        .findFirst());
    }

    private static boolean sameStart(String word, String candidate) {
        return candidate.charAt(0) == word.charAt(0);
    }

    /** With the same letter, or with the first two in the wrong order. */
    private static boolean begins(String word, String candidate) {
        return sameStart(word, candidate) || (swapped(word, candidate) && word.charAt(1) == candidate.charAt(0));
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
