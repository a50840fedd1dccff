package dev.rapport.benchmarks.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is spoken to by lines: what it is told, and what it answers. */
public final class Contestant implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final BufferedReader answers;
    private final Writer orders;

    private Contestant(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param options the JVM's, the same for all
     * @param command class path or jar, and arguments
     * @param folder for its log
     */
    public static Contestant start(Path options, List<String> command, Map<String, String> settings, Path folder)
            throws IOException {
        var log = Files.createTempFile(folder, "contestant", ".log");
        var all = new ArrayList<String>();
        all.add(ProcessHandle.current().info().command().orElse("java"));
        all.add("@" + options);
        all.addAll(command);
        var builder = new ProcessBuilder(all).redirectError(log.toFile());
        builder.environment().putAll(settings);
        return new Contestant(builder.start(), log);
    }

    /** Tells it something and waits for its answer, however long that takes. */
    public String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return read();
    }

    /** Waits for a line. */
    public String read() throws IOException {
        var answer = answers.readLine();
        if (answer == null) {
            throw ended();
        }
        return answer;
    }

    /** Seconds of processor time so far. */
    public double cpuSeconds() throws IOException {
        return CpuTime.seconds(process.pid());
    }

    /** The same of any process, with its children. */
    public static double cpuSeconds(long process) throws IOException {
        return CpuTime.seconds(process);
    }

    /** @throws IllegalStateException with what it has said on standard error, where it has ended */
    public void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw ended();
        }
    }

    private IllegalStateException ended() throws IOException {
        return new IllegalStateException("it has ended:\n" + Files.readString(log));
    }

    /** What it has said on standard error. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The process, for profilers. */
    public long processId() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
