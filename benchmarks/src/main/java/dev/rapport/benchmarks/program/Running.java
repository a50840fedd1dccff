package dev.rapport.benchmarks.program;

import dev.rapport.benchmarks.load.Load;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A program that was started, on a port that was free. */
public final class Running implements AutoCloseable {
    private static final Pattern OURS =
            Pattern.compile("(SLACK|MICROSOFT|TEAMS|SPRING|RAPPORT|MANAGEMENT|LOGGING)_.*|JAVA_TOOL_OPTIONS");
    private static final long PATIENCE_SECONDS = 120;
    private static final long RETRY_MILLIS = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Process process;
    private final Path log;
    private final int port;
    private final long started;

    private Running(Process process, Path log, int port, long started) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.started = started;
    }

    /** Starts it and returns at once. @param settings environment variables; nothing of ours is inherited */
    static Running start(Path folder, List<String> command, Map<String, String> settings) throws IOException {
        int port = freePort();
        var log = folder.resolve("program.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> OURS.matcher(name).matches());
        builder.environment().putAll(settings);
        builder.environment().putAll(Map.of("PORT", Integer.toString(port), "MANAGEMENT_SERVER_PORT", "0"));
        long started = System.nanoTime();
        return new Running(builder.start(), log, port, started);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Where it listens on loopback. */
    public int port() {
        return port;
    }

    /**
     * Asks until it answers.
     *
     * @param request made anew for every try
     * @return seconds from its start to the answer
     */
    public double awaitAnswer(Supplier<byte[]> request, String expected) throws InterruptedException, IOException {
        while (true) {
            try {
                var answer = Load.ask(port, request.get());
                double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
                if (!answer.contains(expected)) {
                    throw new IllegalStateException("the first answer was: " + answer);
                }
                return seconds;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IllegalStateException("it does not answer:\n" + Files.readString(log), notYet);
                }
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
    }

    /** Resident memory in megabytes (of a million bytes), as Linux counts it. */
    public double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .mapToDouble(kibibytes -> kibibytes * 1_024 / 1e6)
                .findFirst()
                .orElseThrow();
    }

    /** The process, for profilers. */
    public long processId() {
        return process.pid();
    }

    /** Ends it in good order and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it does not end");
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
