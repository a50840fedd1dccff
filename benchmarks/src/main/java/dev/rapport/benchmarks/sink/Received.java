package dev.rapport.benchmarks.sink;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a Slack has received.
 *
 * @param received different prompts
 * @param doubled prompts that came again
 * @param refused requests answered with 429
 * @param last milliseconds from due to the last arrival
 * @param median milliseconds from due to arrival
 * @param p99 likewise, what 99 of 100 stayed below
 */
public record Received(int received, int doubled, int refused, long last, long median, long p99) {
    private static final double MILLIS_PER_SECOND = 1e3;

    /** From the time when all were due to the last arrival. */
    public double perSecond() {
        return received * MILLIS_PER_SECOND / Math.max(1, last);
    }

    String text() {
        return Stream.of(received, doubled, refused, last, median, p99)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static Received read(String text) {
        var numbers = Arrays.stream(text.strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Received((int) numbers[0], (int) numbers[1], (int) numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}
