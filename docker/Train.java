import static java.util.Map.entry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the ahead-of-time cache of the image: starts the program on an embedded Redis with a Slack and a Microsoft of its own on
 * loopback, sends it signed commands as Slack would, and stops it, at which the JVM writes down what it has loaded. It does so twice, and
 * only the second time counts: what a start finds in the store has to be read by then, and not only written.
 * {@code java Train <folder with rapport.jar and jvm.options> <cache to write>}; the JDK that trains is the one that must serve.
 */
public final class Train {
    private static final String SECRET = "training";
    private static final List<String> COMMANDS = List.of(
            "help",
            "add Ada Lovelace, CTO at Analytical, strategic",
            "add Charles Babbage, operational",
            "log Ada coffee yesterday: talked about engines",
            "call with Charles yesterday",
            "remind me to call Ada tomorrow at 9am",
            "add Grace Hopper, operational",
            "log Grace call 3 months ago",
            "edit Ada, every 2 weeks",
            "show Ada",
            "why Ada",
            "today",
            "due",
            "list",
            "settings",
            "holidays DE-BY",
            "undo");
    private static final int ROUNDS = 8;
    private static final String PERSON =
            """
            {"ok":true,"user":{"id":"U1","name":"ada","tz":"Europe/Berlin","locale":"en-GB","profile":{"real_name":"Ada"}}}
            """;
    private static final String CONVERSATION = "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}";
    private static final String YES =
            """
            {"ok":true,"url":"https://training.slack.com/","team":"Training","team_id":"T1","user":"rapport","user_id":"UBOT",
             "bot_id":"B1","channel":"D1","ts":"1.1","access_token":"t","token_type":"Bearer","expires_in":3600,
             "issuer":"https://api.botframework.com","jwks_uri":"http://127.0.0.1:%d/keys","keys":[]}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Path data;
    private final int platforms;
    private final int port;

    private Train(Path folder, int platforms) throws IOException {
        this.folder = folder;
        this.platforms = platforms;
        data = Files.createTempDirectory("training");
        port = freePort();
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]).toAbsolutePath();
        var cache = Path.of(args[1]).toAbsolutePath();
        var platforms = platforms();
        var training = new Train(folder, platforms.getAddress().getPort());
        try {
            training.run();
            training.run("-XX:AOTCacheOutput=" + cache);
        } finally {
            platforms.stop(0);
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the program left no cache");
        }
        System.out.printf("%s: %,d bytes%n", cache, Files.size(cache));
    }

    /** From the start to the stop. */
    private void run(String... options) throws Exception {
        var program = start(options);
        try {
            drive(program);
        } finally {
            program.destroy();
            if (!program.waitFor(3, TimeUnit.MINUTES)) {
                program.destroyForcibly();
            }
        }
    }

    private Process start(String... options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "@" + folder.resolve("jvm.options")));
        words.addAll(List.of(options));
        words.addAll(List.of("-jar", "rapport.jar"));
        var command = new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
        var local = "http://127.0.0.1:" + platforms;
        command.environment()
                .putAll(Map.ofEntries(
                        entry("PORT", Integer.toString(port)),
                        entry("MANAGEMENT_SERVER_PORT", "0"),
                        entry("RAPPORT_DATA_DIR", data.toString()),
                        entry("SLACK_BOT_TOKEN", "xoxb-training"),
                        entry("SLACK_SIGNING_SECRET", SECRET),
                        entry("SLACK_API_URL", local + "/api/"),
                        entry("MICROSOFT_APP_ID", "00000000-0000-0000-0000-000000000001"),
                        entry("MICROSOFT_APP_PASSWORD", SECRET),
                        entry("MICROSOFT_APP_TENANT_ID", "00000000-0000-0000-0000-000000000002"),
                        entry("MICROSOFT_LOGIN_URL", local),
                        entry("MICROSOFT_OPENID_METADATA", local + "/openid")));
        return command.start();
    }

    /** Both platforms, as far as a start and a command need them: yes to everything. */
    private static HttpServer platforms() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            var answer = path.endsWith("/users.info")
                    ? PERSON
                    : path.endsWith("/conversations.open") ? CONVERSATION : YES.formatted(server.getAddress().getPort());
            byte[] yes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, yes.length);
            exchange.getResponseBody().write(yes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void drive(Process program) throws Exception {
        var deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (say("help", "U0").isEmpty()) {
            if (!program.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the program did not come up");
            }
            Thread.sleep(250);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            var answers = new HashSet<String>();
            for (var command : COMMANDS) {
                var answer = say(command, "U" + round);
                if (!answers.add(answer)) {
                    throw new IllegalStateException(command + " was answered as another was: " + answer);
                }
            }
        }
        post("/api/messages", "{\"type\":\"message\"}", "application/json", Map.of("Authorization", "Bearer a.b.c"));
    }

    /** One signed slash command, with a trigger of its own as each has, or it is taken for one that came twice; empty while nobody listens. */
    private String say(String words, String user) throws Exception {
        var body = "command=%2Fnetwork&team_id=T1&team_domain=training&channel_id=D1&channel_name=directmessage&user_id=" + user
                + "&user_name=ada&trigger_id=" + System.nanoTime() + ".1"
                + "&api_app_id=A1&response_url=https%3A%2F%2F127.0.0.1%2Fnowhere&text="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var time = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
        return post(
                "/slack/events",
                body,
                "application/x-www-form-urlencoded",
                Map.of("X-Slack-Request-Timestamp", time, "X-Slack-Signature", "v0=" + HexFormat.of().formatHex(signature)));
    }

    private String post(String path, String body, String type, Map<String, String> headers) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException nobodyListens) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
