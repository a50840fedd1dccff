package dev.rapport.platform;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The public channels that one person is in, as marks: numbers that are the same for the same channel as long as the
 * program runs, and tell nobody which one it is.
 */
public final class PublicChannels {
    private final long[] marks;

    private PublicChannels(long[] marks) {
        this.marks = marks;
    }

    /** In any order; twice is once. */
    public static PublicChannels of(LongStream marks) {
        return new PublicChannels(marks.sorted().distinct().toArray());
    }

    /** How much two people share: channels of both over channels of either, from 0 to 1; 0 where neither is in any. */
    public double shared(PublicChannels other) {
        int both = 0;
        for (int i = 0, j = 0; i < marks.length && j < other.marks.length; ) {
            long mine = marks[i];
            long theirs = other.marks[j];
            both += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        int either = marks.length + other.marks.length - both;
        return either == 0 ? 0 : (double) both / either;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicChannels channels && Arrays.equals(marks, channels.marks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(marks);
    }

    /** How many, and not which. */
    @Override
    public String toString() {
        return marks.length + " public channels";
    }
}
