package dev.rapport.benchmarks.load;

import java.util.Arrays;

/**
 * What a run came to.
 *
 * @param perSecond answers per second
 * @param median milliseconds from the first byte sent to the last byte read
 * @param p99 likewise, what 99 of 100 stayed below
 */
public record Measured(double perSecond, double median, double p99) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    static Measured of(long[] nanos, long wholeNanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(
                nanos.length * NANOS_PER_SECOND / wholeNanos,
                sorted[sorted.length / 2] / NANOS_PER_MILLI,
                sorted[(int) (sorted.length * 0.99)] / NANOS_PER_MILLI);
    }
}
