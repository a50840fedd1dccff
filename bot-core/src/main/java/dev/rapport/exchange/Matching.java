package dev.rapport.exchange;

import dev.rapport.contact.FoldedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which asks and offers may be about the same thing. */
public final class Matching {
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_WITH_ING = 7;

    /** Words that say nothing about what is asked or offered. */
    private static final Set<String> EMPTY = Set.of(
            "about",
            "advice",
            "and",
            "any",
            "anything",
            "anybody",
            "anyone",
            "are",
            "been",
            "can",
            "chat",
            "could",
            "done",
            "ever",
            "experience",
            "experienced",
            "feedback",
            "for",
            "from",
            "half",
            "happy",
            "has",
            "have",
            "help",
            "helping",
            "hour",
            "how",
            "introduction",
            "into",
            "know",
            "knows",
            "like",
            "looking",
            "minute",
            "need",
            "new",
            "our",
            "out",
            "pair",
            "people",
            "person",
            "run",
            "running",
            "share",
            "some",
            "somebody",
            "someone",
            "talk",
            "team",
            "that",
            "the",
            "their",
            "them",
            "there",
            "this",
            "through",
            "time",
            "want",
            "well",
            "what",
            "when",
            "where",
            "which",
            "who",
            "with",
            "work",
            "worked",
            "working",
            "would",
            "you",
            "your");

    private Matching() {}

    /** Whether one asks and the other offers, and they have at least half of the shorter one's telling words in common. */
    public static boolean fit(Notice one, Notice other) {
        if (one.kind() == other.kind()) {
            return false;
        }
        var telling = telling(one);
        var others = telling(other);
        long common = telling.stream().filter(others::contains).count();
        return common > 0 && 2 * common >= Math.min(telling.size(), others.size());
    }

    /** The notices of other owners that fit one, in their order. */
    public static List<Posted> of(Posted one, List<Posted> board) {
        return board.stream()
                .filter(other -> !other.owner().equals(one.owner()) && fit(one.notice(), other.notice()))
                .toList();
    }

    /** Whether a few words, such as a title or a tag, are about what is asked or offered: at least half of their telling ones. */
    public static boolean about(Notice notice, String words) {
        var telling = telling(words);
        var others = telling(notice);
        long common = telling.stream().filter(others::contains).count();
        return common > 0 && 2 * common >= telling.size();
    }

    private static Set<String> telling(Notice notice) {
        return telling(notice.text());
    }

    private static Set<String> telling(String text) {
        return FoldedName.words(text).stream().flatMap(Matching::stem).collect(Collectors.toSet());
    }

    private static Stream<String> stem(String word) {
        String stem = withoutEnding(word);
        return stem.length() < SHORTEST_WORD || EMPTY.contains(word) || EMPTY.contains(stem)
                ? Stream.empty()
                : Stream.of(stem);
    }

    private static String withoutEnding(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ing") && word.length() >= SHORTEST_WITH_ING) {
            return word.substring(0, word.length() - 3);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }
}
