package dev.rapport.today;

import dev.rapport.contact.Level;
import dev.rapport.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Levels of a network at which there is nobody. */
final class Levels {
    /** Strategic first: the one that almost every manager neglects (Ibarra and Hunter 2007). */
    private static final List<Level> MOST_NEGLECTED = List.of(Level.STRATEGIC, Level.PERSONAL, Level.OPERATIONAL);

    private Levels() {}

    /** Whether everybody is of one level: then what is missing deserves a place of its own. */
    static boolean onlyOne(Network network) {
        return missing(network.ties()::count).size() == 2;
    }

    static Optional<Step> missing(Network network) {
        var missing = missing(network.ties()::count);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.MissingLevel(missing, words(network, missing)));
    }

    private static List<Level> missing(ToIntFunction<Level> count) {
        return MOST_NEGLECTED.stream()
                .filter(level -> count.applyAsInt(level) == 0)
                .toList();
    }

    private static String words(Network network, List<Level> missing) {
        String wish = "One name is enough to begin: " + whom(missing.getFirst()) + ".";
        if (missing.size() == 1) {
            return "nobody in your network is " + missing.getFirst().word() + " yet. " + wish;
        }
        var only = Stream.of(Level.values())
                .filter(level -> !missing.contains(level))
                .findFirst()
                .orElseThrow();
        return everybody(network.ties().size()) + only.word() + ", nobody is "
                + missing.getFirst().word() + " or " + missing.get(1).word() + " yet. " + wish;
    }

    private static String everybody(int size) {
        return switch (size) {
            case 1 -> "the one person here is ";
            case 2 -> "both people here are ";
            default -> "all " + size + " people here are ";
        };
    }

    private static String whom(Level level) {
        return switch (level) {
            case OPERATIONAL -> "somebody without whom this week's work would stop";
            case PERSONAL -> "somebody outside your daily work who helps you grow";
            case STRATEGIC -> "somebody who sees, or decides, where things are heading";
        };
    }
}
