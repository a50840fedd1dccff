package dev.rapport.command.argument;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts and positions, in figures and in words. */
final class Numbers {

    private static final List<String> COUNTS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Map<String, Integer> TENS =
            Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "ninety", 90);

    private static final List<String> POSITIONS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private Numbers() {}

    /** "3", "three", "forty-five". */
    static @Nullable Match<Integer> count(Tokens t, int i) {
        if (t.number(i) >= 0) {
            return new Match<>(t.number(i), i + 1);
        }
        Integer tens = TENS.get(t.word(i));
        if (tens != null) {
            int next = t.isSign(i + 1, "-") ? i + 2 : i + 1;
            int ones = COUNTS.indexOf(t.word(next));
            return ones >= 1 && ones <= 9 ? new Match<>(tens + ones, next + 1) : new Match<>(tens, i + 1);
        }
        int count = COUNTS.indexOf(t.word(i));
        return count > 0 ? new Match<>(count, i + 1) : null;
    }

    /** "3rd", "third", "twenty-first"; 1 or more. */
    static @Nullable Match<Integer> position(Tokens t, int i) {
        if (t.number(i) > 0 && t.isGlued(i + 1) && t.is(i + 1, "st", "nd", "rd", "th")) {
            return new Match<>(t.number(i), i + 2);
        }
        if (t.is(i, "twenty", "thirty")) {
            int next = t.isSign(i + 1, "-") ? i + 2 : i + 1;
            int ones = POSITIONS.indexOf(t.word(next));
            return ones >= 1 && ones <= 9 ? new Match<>(TENS.getOrDefault(t.word(i), 0) + ones, next + 1) : null;
        }
        if (t.is(i, "thirtieth")) {
            return new Match<>(30, i + 1);
        }
        int position = POSITIONS.indexOf(t.word(i));
        return position > 0 ? new Match<>(position, i + 1) : null;
    }
}
