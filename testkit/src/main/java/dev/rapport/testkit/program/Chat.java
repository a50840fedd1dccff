package dev.rapport.testkit.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One person's page of the playground without a browser: types over HTTP, reads the answers from the stream. */
public final class Chat implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ZONE = "Europe/Berlin";
    private static final String DATA = "data: ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI page;
    private final String person;
    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> open = new CompletableFuture<>();
    private volatile boolean ended;

    /** @param person {@code maya}, {@code tomas} or {@code ingrid} */
    public Chat(URI page, String person) {
        this.page = page;
        this.person = person;
        Thread.ofVirtual().start(this::listen);
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    private void listen() {
        var request = HttpRequest.newBuilder(page.resolve("/playground/stream?as=%s&zone=%s".formatted(person, ZONE)))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            response.body().filter(line -> line.startsWith(DATA)).forEach(line -> read(line.substring(DATA.length())));
        } catch (IOException | java.io.UncheckedIOException gone) {
            open.completeExceptionally(gone);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            answers.values().forEach(answer -> answer.completeExceptionally(new IOException("the stream ended")));
        }
    }

    /** All that the page was told so far, as it was told. */
    public String received() {
        return String.join("\n", received);
    }

    private void read(String json) {
        received.add(json);
        open.complete(null);
        var message = JSON.readTree(json);
        if (message.has("reply")) {
            answer(message.path("id").asString())
                    .complete(message.path("reply").path("summary").asString());
        }
    }

    private CompletableFuture<String> answer(String id) {
        return answers.computeIfAbsent(id, none -> new CompletableFuture<>());
    }

    /** Types this and gives the words of the answer. */
    public String say(String words) throws InterruptedException {
        return send(newId(), words)
                .orElseThrow(() -> new IllegalStateException("\"%s\" was not answered".formatted(words)));
    }

    /** Types this as the event of that id, again if it was typed before; empty where no answer came, because the program was killed. */
    public Optional<String> send(String id, String words) throws InterruptedException {
        try {
            open.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            var answered = new CompletableFuture<String>();
            answers.put("to-" + id, answered);
            var status = http.send(typed(id, words), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("\"%s\" was answered with status %d".formatted(words, status));
            }
            if (ended) {
                return Optional.ofNullable(answered.isCompletedExceptionally() ? null : answered.getNow(null));
            }
            return Optional.of(answered.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException | ExecutionException gone) {
            return Optional.empty();
        } catch (TimeoutException silence) {
            throw new IllegalStateException("\"%s\" was not answered in time".formatted(words), silence);
        }
    }

    /**
     * Moves the clock of the playground for everybody; what falls due on the way is done by then.
     *
     * @param step {@code hour}, {@code day} or {@code week}
     */
    public void passes(String step) throws InterruptedException, IOException {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("as", person)
                .put("zone", ZONE)
                .put("step", step);
        var status = http.send(post("/playground/clock", body), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("The clock was not moved: status %d".formatted(status));
        }
    }

    private HttpRequest typed(String id, String words) {
        return post(
                "/playground/events",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("as", person)
                        .put("id", id)
                        .put("kind", "typed")
                        .put("text", words)
                        .put("zone", ZONE)
                        .put("locale", "en-GB"));
    }

    private HttpRequest post(String path, ObjectNode body) {
        return HttpRequest.newBuilder(page.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Origin", page.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
