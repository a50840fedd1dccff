package dev.rapport.testkit.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Slack's Web API on a port of this machine, as far as Rapport uses it. Remembers what was posted, tells every call, and
 * answers as it was told to: slowly, with 429, or with an error.
 */
public final class FakeSlack implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpServer server;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Map<String, Queue<Mood>> scripted = new ConcurrentHashMap<>();
    private volatile Function<Call, Optional<Mood>> moods = call -> Optional.empty();

    private final AtomicInteger counter = new AtomicInteger();
    private final SlackMemory memory;

    /**
     * One call: a method of the Web API, or {@code response_url} with its JSON as the body.
     *
     * @param answer what it was answered
     * @param at when it came
     */
    public record Call(
            String method, String token, Map<String, String> params, String body, String answer, Instant at) {
        /** A parameter that must be there. */
        public String param(String name) {
            return Objects.requireNonNull(params.get(name), () -> method + " had no " + name);
        }

        private Call answered(String with) {
            return new Call(method, token, params, body, with, at);
        }
    }

    /**
     * How a call is answered instead of as usual.
     *
     * @param status 0 to close the connection without an answer; 200 with {@code takes}: the usual answer
     * @param takes whether the call does what it usually does all the same
     * @param after how long the caller waits for the answer
     */
    public record Mood(int status, Map<String, String> headers, String body, boolean takes, Duration after) {}

    /** Starts on a free port. */
    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        memory = new SlackMemory(url("/"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    /** What {@code SLACK_API_URL} is set to. */
    public String apiUrl() {
        return url("/api/");
    }

    /** A new response_url. */
    public String responseUrl() {
        return url("/response/" + counter.incrementAndGet());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** A channel with these people, Rapport among them where {@code U0RAPPORT} is. */
    public void channel(String id, String name, String creator, List<String> members) {
        memory.channels().put(id, name, creator, members);
    }

    /** How {@code users.info} describes this user from now on; the id is added. */
    public void user(String id, Map<String, Object> profile) {
        memory.user(id, profile);
    }

    /** The next call of this method is answered so, instead of as usual; several are used up in turn. */
    public void answersOnce(String method, int status, Map<String, String> headers, String body) {
        scripted.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>())
                .add(new Mood(status, headers, body, false, Duration.ZERO));
    }

    /**
     * The next call of this method is done as usual, but the caller is not told.
     *
     * @param status what the caller is told instead, 0 for nothing: the connection is closed
     */
    public void takesButAnswersOnce(String method, int status) {
        scripted.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>())
                .add(new Mood(status, Map.of(), "", true, Duration.ZERO));
    }

    /** Every call is answered as this says, where nothing was told for one; empty is as usual. */
    public void behaves(Function<Call, Optional<Mood>> as) {
        moods = as;
    }

    /** How many messages were taken. */
    public int posted() {
        return memory.messages().size();
    }

    /** The texts of the messages that were taken, in no order between conversations. */
    public List<String> texts() {
        return memory.messages().stream()
                .map(message -> String.valueOf(message.get("text")))
                .toList();
    }

    /** The next call of this method is refused with Slack's word for it. */
    public void refusesOnce(String method, String error) {
        answersOnce(method, 200, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    /** The next call of this method, skipping others; waits for it. */
    public Call next(String method) {
        return next(Set.of(method));
    }

    /** The next call of one of these methods, skipping others; waits for it. */
    public Call next(Set<String> methods) {
        try {
            for (var call = poll(); call != null; call = poll()) {
                if (methods.contains(call.method())) {
                    return call;
                }
            }
            throw new AssertionError("Slack was not called: " + methods);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Call poll() throws InterruptedException {
        return calls.poll(10, TimeUnit.SECONDS);
    }

    /** The calls of these methods that came and were not yet asked for; they and all others count as asked for now. */
    public List<Call> taken(Set<String> methods) {
        var taken = new ArrayList<Call>();
        calls.drainTo(taken);
        taken.removeIf(call -> !methods.contains(call.method()));
        return taken;
    }

    /** The calls that came and were not yet asked for. */
    public List<Call> pending() {
        return List.copyOf(calls);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var method = path.startsWith("/api/")
                    ? path.substring(5)
                    : path.startsWith("/upload") ? "upload" : "response_url";
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            var call =
                    new Call(method, authorization.replace("Bearer ", ""), form(method, body), body, "", Instant.now());
            var answer = answer(call);
            calls.add(call.answered(answer.body()));
            if (!answer.after().isZero()) {
                LockSupport.parkNanos(answer.after().toNanos());
            }
            if (answer.status() == 0) {
                return;
            }
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> form(String method, String body) {
        var params = new LinkedHashMap<String, String>();
        if (!Set.of("response_url", "upload").contains(method) && !body.isEmpty()) {
            for (var pair : body.split("&")) {
                var parts = pair.split("=", 2);
                params.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return params;
    }

    private Mood answer(Call call) {
        var told = scripted.get(call.method());
        var once = told == null ? null : told.poll();
        var mood = once == null ? moods.apply(call).orElse(null) : once;
        if (mood != null && !mood.takes()) {
            return mood;
        }
        var usual = JSON.writeValueAsString(memory.usual(call));
        if (mood == null || mood.status() == 200) {
            return new Mood(200, Map.of(), usual, true, mood == null ? Duration.ZERO : mood.after());
        }
        return mood;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
