package dev.rapport.today;

import java.util.List;

/** Small numbers as one writes them in a sentence. */
public final class Numbers {
    private static final List<String> WORDS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Numbers() {}

    /** "five" up to ten, digits beyond. */
    public static String word(int number) {
        return number >= 0 && number < WORDS.size() ? WORDS.get(number) : Integer.toString(number);
    }
}
