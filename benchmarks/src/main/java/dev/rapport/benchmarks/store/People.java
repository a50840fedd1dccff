package dev.rapport.benchmarks.store;

import java.util.List;
import java.util.Random;

/** Names and notes out of plain words, the same ones in every run. */
public final class People {
    private static final List<String> FIRST = List.of(
            "Ada", "Boris", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hiro", "Ingrid", "Jonas", "Katya", "Liam",
            "Mira", "Nadia", "Omar", "Petra", "Quentin", "Rosa", "Stefan", "Tara", "Ugo", "Vera", "Wanda", "Xenia",
            "Yusuf", "Zora");
    private static final List<String> SYLLABLES = List.of("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su");
    private static final List<String> WORDS = List.of(
            "budget",
            "hiring",
            "plan",
            "school",
            "district",
            "pilot",
            "teachers",
            "reading",
            "platform",
            "release",
            "contract",
            "partner",
            "growth",
            "margin",
            "roadmap",
            "design",
            "research",
            "data",
            "privacy",
            "board",
            "investor",
            "question",
            "answer",
            "trouble",
            "idea",
            "offer",
            "visit",
            "team",
            "project",
            "result",
            "numbers",
            "market",
            "product",
            "support",
            "training",
            "review",
            "story",
            "people",
            "change",
            "future");

    private People() {}

    /** The name of person number i, different for all of the first 13,000. */
    public static String name(int i) {
        int family = i % 1_000;
        return FIRST.get(i % FIRST.size()) + " Ta" + SYLLABLES.get(family / 100) + SYLLABLES.get(family / 10 % 10)
                + SYLLABLES.get(family % 10);
    }

    /** So many letters and digits without any sense or pattern, in made-up words: what packs worst. */
    public static String noise(Random random, int length) {
        var noise = new StringBuilder("x");
        while (noise.length() < length) {
            boolean space = noise.length() % 8 == 7 && noise.length() < length - 1;
            noise.append(space ? ' ' : Character.forDigit(random.nextInt(36), 36));
        }
        return noise.toString();
    }

    /** A note of exactly so many characters, in words. */
    public static String note(Random random, int length) {
        var note = new StringBuilder("the " + WORDS.get(random.nextInt(WORDS.size())));
        while (note.length() < length) {
            note.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        note.setLength(length);
        return note.charAt(length - 1) == ' ' ? note.substring(0, length - 1) + "s" : note.toString();
    }
}
