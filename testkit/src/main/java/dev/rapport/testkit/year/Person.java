package dev.rapport.testkit.year;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Somebody with all that they will do.
 *
 * @param home where they live at first
 * @param answers whether they log somebody after each check-in, or never anybody
 * @param acts by the moment at which they do them, a whole minute
 */
record Person(int number, ZoneId home, boolean answers, SortedMap<Instant, List<Act>> acts) {
    static final String PROMISED = "Pat Oakley";
    static final String MET = "Max Elmore";

    /** Enough who are always due that a check-in always has something to say. */
    static final List<String> ALWAYS_DUE = Stream.of(
                    "Ann", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jan", "Kit", "Lea", "Moe", "Ned",
                    "Una")
            .map(name -> name + " Archer")
            .toList();

    /** How many people their check-ins name in a week: one each day. */
    static final int BUDGET = 7;

    /** How long they take to press a button. */
    Duration pause() {
        return Duration.ofMinutes(30 + number % 60);
    }

    String user() {
        return "person-" + number;
    }
}
