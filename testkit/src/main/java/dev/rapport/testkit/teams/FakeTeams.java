package dev.rapport.testkit.teams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Bot Connector and a login service on loopback. Every call is recorded; what it answers can be scripted, else it does
 * what was asked. Close it after the test.
 */
public final class FakeTeams implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Call> unread = new LinkedBlockingQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ArrayDeque<Scripted> script = new ArrayDeque<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger messages = new AtomicInteger();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile @Nullable Supplier<Mood> moods;
    private volatile CountDownLatch together = new CountDownLatch(0);
    private volatile Scripted login = new Scripted(200, Map.of(), "");

    /** Starts on a free port. */
    public FakeTeams() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::connector);
        server.createContext("/login/", this::login);
        server.setExecutor(threads);
        server.start();
    }

    /**
     * A call that came in.
     *
     * @param path decoded, below the service URL
     * @param answer what it was answered
     */
    public record Call(String method, String path, String authorization, JsonNode body, JsonNode answer) {
        /** The card that was sent, or a missing node. */
        public JsonNode card() {
            return body.at("/attachments/0/content");
        }
    }

    /**
     * How the connector answers a message.
     *
     * @param status 0 to hang up without an answer
     * @param taken whether Teams shows the message, whatever it answers
     * @param after how long it takes
     */
    public record Mood(int status, boolean taken, Duration after) {}

    private record Scripted(int status, Map<String, String> headers, String body) {}

    /** The service URL of this connector. */
    public String serviceUrl() {
        return base() + "/emea/";
    }

    /** The login service, for {@code MICROSOFT_LOGIN_URL}. */
    public URI loginUrl() {
        return URI.create(base() + "/login");
    }

    /** What the next unscripted call to the connector will be answered. */
    public void answersNext(int status, Map<String, String> headers, String body) {
        synchronized (script) {
            script.add(new Scripted(status, headers, body));
        }
    }

    /** Takes the next unscripted call and hangs up without an answer. */
    public void dropsNext() {
        answersNext(0, Map.of(), "");
    }

    /** What the login service answers from now on; 200 gives tokens. */
    public void loginAnswers(int status, String body) {
        login = new Scripted(status, Map.of(), body);
    }

    /** From now on holds every call until this many are under way at once. */
    public void answersOnlyTogether(int calls) {
        together = new CountDownLatch(calls);
    }

    /** How messages are answered from now on, after what was scripted. */
    public void behaves(Supplier<Mood> how) {
        moods = how;
    }

    /** The bodies of the messages that were taken, in the order in which they came. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    /** How many tokens were given out. */
    public int tokensGiven() {
        return tokens.get();
    }

    /** The next call that nobody has asked for yet; waits for it. */
    public Call nextCall() {
        try {
            var call = unread.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("Nothing was sent to Teams");
            }
            return call;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The calls that nobody has asked for yet. */
    public List<Call> taken() {
        var taken = new ArrayList<Call>();
        unread.drainTo(taken);
        return taken;
    }

    /** All calls so far. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void login(HttpExchange exchange) throws IOException {
        var answer = login;
        exchange.getRequestBody().readAllBytes();
        if (answer.status() == 200 && answer.body().isEmpty()) {
            var token = "token-" + tokens.incrementAndGet();
            answer = new Scripted(200, Map.of(), "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
        }
        respond(exchange, answer);
    }

    private void connector(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath().replaceFirst("^/emea/v3/conversations/?", "");
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var call = new Call(
                exchange.getRequestMethod(), path, authorization == null ? "" : authorization, json(body), json(""));
        Scripted scripted;
        synchronized (script) {
            scripted = script.poll();
        }
        var answer = scripted == null ? moody(call, body) : scripted;
        var answered = new Call(call.method(), call.path(), call.authorization(), call.body(), json(answer.body()));
        calls.add(answered);
        unread.add(answered);
        gather();
        respond(exchange, answer);
    }

    /** An answer that is no JSON is one of those that were scripted to be none. */
    private static JsonNode json(String body) {
        return JSON.readTree(body.startsWith("{") ? body : "{}");
    }

    private void gather() throws IOException {
        together.countDown();
        try {
            if (!together.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The others never came");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private Scripted moody(Call call, String body) {
        var how = moods;
        if (how == null || !call.method().equals("POST") || call.path().isEmpty()) {
            return obey(call);
        }
        var mood = how.get();
        if (mood.taken()) {
            texts.add(body);
        }
        LockSupport.parkNanos(mood.after().toNanos());
        return mood.status() / 100 == 2 ? obey(call) : new Scripted(mood.status(), Map.of(), "");
    }

    private Scripted obey(Call call) {
        if (call.path().isEmpty()) {
            var member = call.body().at("/members/0/id").asString("");
            return new Scripted(201, Map.of(), "{\"id\":\"a:" + member + "\"}");
        }
        return switch (call.method()) {
            case "GET" -> new Scripted(404, Map.of(), "{\"error\":{\"code\":\"MemberNotFoundInConversation\"}}");
            case "POST" -> new Scripted(201, Map.of(), "{\"id\":\"m" + messages.incrementAndGet() + "\"}");
            default -> new Scripted(200, Map.of(), "{}");
        };
    }

    private static void respond(HttpExchange exchange, Scripted answer) throws IOException {
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
