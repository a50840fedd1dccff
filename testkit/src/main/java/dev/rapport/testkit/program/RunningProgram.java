package dev.rapport.testkit.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rapport in a JVM of its own, on ports that were free, without any setting of the surrounding environment. */
public final class RunningProgram implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Open http://localhost:(\\d+)");
    private static final Pattern OURS = Pattern.compile("(SLACK|MICROSOFT|TEAMS|SPRING|RAPPORT|MANAGEMENT|LOGGING)_.*");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration REQUEST = Duration.ofSeconds(20);

    private final Process process;
    private final int managementPort;
    private final StringBuffer output = new StringBuffer();
    private final Thread reader;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningProgram(Process process, int managementPort) {
        this.process = process;
        this.managementPort = managementPort;
        this.reader = Thread.ofVirtual().start(this::collect);
    }

    /**
     * Starts it and returns at once.
     *
     * @param program what follows {@code java} and its options: {@code -jar} and a file, or {@code -cp}, a path and a class
     * @param settings environment variables
     */
    public static RunningProgram launch(List<String> program, Map<String, String> settings) throws IOException {
        var port = freePort();
        var command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> OURS.matcher(name).matches());
        builder.environment().putAll(Map.of("PORT", "0", "MANAGEMENT_SERVER_PORT", Integer.toString(port)));
        builder.environment().putAll(settings);
        return new RunningProgram(builder.start(), port);
    }

    /** The program as it is on this JVM's class path. */
    public static List<String> ofThisClassPath() {
        return List.of("-cp", System.getProperty("java.class.path"), "dev.rapport.app.RapportApplication");
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private void collect() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
            }
        } catch (IOException killed) {
            output.append("(the output ended: ").append(killed.getMessage()).append(")\n");
        }
    }

    /** Everything it printed so far. */
    public String output() {
        return output.toString();
    }

    /** Waits until it says where its page is. */
    public RunningProgram awaitReady() throws InterruptedException {
        await("ready", program -> program.address().find());
        return this;
    }

    /** Waits until this is so, while the program lives. */
    public void await(String what, Predicate<RunningProgram> reached) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.test(this)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The program is not %s:%n%s".formatted(what, output));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Waits until it ended by itself. @return its exit code */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end:\n" + output);
        }
        reader.join();
        return process.exitValue();
    }

    /** Where its page is; once ready. */
    public URI page() {
        var address = address();
        if (!address.find()) {
            throw new IllegalStateException("not ready");
        }
        return URI.create("http://localhost:" + address.group(1));
    }

    private Matcher address() {
        return READY.matcher(output);
    }

    /** The HTTP status of a page of the management port, such as {@code health/readiness}. */
    public int actuator(String path) {
        return status(management(path));
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/" + path);
    }

    /** What a page of the management port says, such as {@code prometheus}. */
    public String actuatorText(String path) {
        return get(management(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Posts to a page of the management port, as an operator does, and gives what it says. */
    public String tell(String path) {
        var request = HttpRequest.newBuilder(management(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.noBody());
        return send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The HTTP status of this address. */
    public int status(URI address) {
        return get(address, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private <T> HttpResponse<T> get(URI address, HttpResponse.BodyHandler<T> body) {
        return send(HttpRequest.newBuilder(address), body);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.timeout(REQUEST).build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP, or SIGCONT after it. */
    public void freeze(boolean frozen) throws IOException, InterruptedException {
        new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it in good order, by force where it takes too long. */
    @Override
    public void close() {
        http.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
