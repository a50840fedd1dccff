package dev.rapport.benchmarks.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The Slack that only takes messages, in a process of its own. */
public final class Sink implements AutoCloseable {
    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Sink(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, with the class path of this JVM. */
    public static Sink start() throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlackSink.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Sink(process, Integer.parseInt(out.readLine()));
    }

    /** What {@code SLACK_API_URL} is set to. */
    public String apiUrl() {
        return "http://127.0.0.1:" + port + "/api/";
    }

    /** Begins anew: takes messages to the channels 0 to below this, and refuses others with 429 for 30 seconds. */
    public void expect(int prompts) throws IOException, InterruptedException {
        var _ = get("/expect/" + prompts);
    }

    /** @param due when all were due, in milliseconds since the epoch */
    public Received figures(long due) throws IOException, InterruptedException {
        return Received.read(get("/figures/" + due));
    }

    /** The body of the last message as it came. */
    public String lastBody() throws IOException, InterruptedException {
        return get("/last");
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        http.close();
    }
}
