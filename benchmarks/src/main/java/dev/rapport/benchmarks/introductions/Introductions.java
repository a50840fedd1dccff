package dev.rapport.benchmarks.introductions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Quality beside four others, optimality and speed of a round of introductions. */
public final class Introductions {
    private Introductions() {}

    /** Prints all tables; the speed is measured in a program of its own with a heap of 512 MB. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        Quality.print(out);
        Optimality.print(out);
        out.flush();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var speed = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-Dbenchmark.divide=" + Integer.getInteger("benchmark.divide", 1),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Speed.class.getName())
                .inheritIO()
                .start();
        if (speed.waitFor() != 0) {
            throw new IllegalStateException("the measurement of speed ended with " + speed.exitValue());
        }
    }
}
