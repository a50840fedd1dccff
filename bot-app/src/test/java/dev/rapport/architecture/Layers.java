package dev.rapport.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Which package of the core stands where; a package that is in none of these lists fails the build. */
final class Layers {

    static final List<String> VOCABULARY = List.of("identity", "reply", "platform");

    static final List<String> DOMAIN = List.of(
            "consent",
            "contact",
            "exchange",
            "holiday",
            "interaction",
            "introduction",
            "network",
            "opening",
            "reciprocity",
            "rhythm",
            "strength",
            "today");

    static final List<String> COMMAND = List.of("command");

    static final List<String> USE_CASES = List.of(
            "assistant",
            "board",
            "change",
            "checkin",
            "conversation",
            "delivery",
            "reminder",
            "rounds",
            "sharing",
            "warmpath",
            "work");

    static final List<String> TECHNICAL = List.of("redis", "quartz");

    static final List<String> ADAPTERS = List.of("slack", "teams", "playground");

    private static final List<String> OPEN_TO_ADAPTERS =
            List.of("identity", "reply", "platform", "conversation", "delivery");

    private Layers() {}

    static List<String> core() {
        return union(VOCABULARY, DOMAIN, COMMAND, USE_CASES, TECHNICAL);
    }

    static List<String> closedToAdapters() {
        return core().stream().filter(name -> !OPEN_TO_ADAPTERS.contains(name)).toList();
    }

    /** Everything whose result may depend on nothing but what it is given. */
    static List<String> deterministic() {
        return union(VOCABULARY, DOMAIN, COMMAND, USE_CASES);
    }

    @SafeVarargs
    static List<String> union(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /** ArchUnit's patterns for these packages and all below them. */
    static String[] under(String root, List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
