package dev.rapport.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What processes have used of the processors, as Linux counts it. */
public final class CpuTime {
    /** {@code USER_HZ}, the same on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of {@code stat} behind the name: of the process itself, and of its children that have ended. */
    private static final int OWN = 11;

    private static final int FIELDS = 4;

    private CpuTime() {}

    /** Seconds of a process and of all its children, those that have ended included. */
    public static double seconds(long process) throws IOException {
        var handle = ProcessHandle.of(process);
        var children = handle.stream().flatMap(ProcessHandle::children).mapToLong(ProcessHandle::pid);
        double sum = 0;
        for (long each : LongStream.concat(LongStream.of(process), children).toArray()) {
            sum += own(each);
        }
        return sum;
    }

    private static double own(long process) throws IOException {
        try {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = OWN; i < OWN + FIELDS; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
