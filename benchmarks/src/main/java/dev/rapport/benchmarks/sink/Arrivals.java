package dev.rapport.benchmarks.sink;

import java.util.Arrays;

/** When which prompt arrived, and how often. Used by one thread. */
final class Arrivals {
    private final long[] at;
    private int received;
    private int doubled;
    private int refused;
    private long last;

    Arrivals(int expected) {
        at = new long[expected];
    }

    void arrived(int prompt, long millis) {
        if (at[prompt] == 0) {
            at[prompt] = millis;
            received++;
        } else {
            doubled++;
        }
        last = millis;
    }

    void refused() {
        refused++;
    }

    int expected() {
        return at.length;
    }

    /** @param due when all were due, in milliseconds since the epoch */
    Received figures(long due) {
        var late = Arrays.stream(at)
                .filter(millis -> millis > 0)
                .map(millis -> millis - due)
                .sorted()
                .toArray();
        return new Received(received, doubled, refused, last - due, at(late, 0.5), at(late, 0.99));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (sorted.length * share)];
    }
}
