package dev.rapport.benchmarks.load;

import dev.rapport.testkit.slack.SlackRequests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Whole HTTP requests with a slash command in them, with the fields that Slack sends, in its order, and signed as Slack signs. */
public final class SlashCommands {
    /** The workspace of everybody who types. */
    public static final String TEAM = "T0BENCH";

    private static final String SECRET = "a signing secret for benchmarks";
    private static final AtomicLong TRIGGERS = new AtomicLong(1_000_000);

    private final SlackRequests slack = new SlackRequests(SECRET);

    /** What {@code SLACK_SIGNING_SECRET} is set to. */
    public static String secret() {
        return SECRET;
    }

    /** The bytes of {@code /network <text>}, signed at this moment; good for five minutes, and once. */
    public byte[] request(String user, String text, Instant at) {
        var signed = slack.sign("application/x-www-form-urlencoded", body(user, text), at);
        var head = new StringBuilder("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n");
        signed.headers()
                .forEach((name, values) ->
                        head.append(name).append(": ").append(values.getFirst()).append("\r\n"));
        head.append("Content-Length: ").append(signed.body().length).append("\r\n\r\n");
        var start = head.toString().getBytes(StandardCharsets.US_ASCII);
        var request = new byte[start.length + signed.body().length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(signed.body(), 0, request, start.length, signed.body().length);
        return request;
    }

    private static String body(String user, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("token", "gIkuvaNzQIHg97ATvDxqgjtO");
        fields.put("team_id", TEAM);
        fields.put("team_domain", "northfield");
        fields.put("channel_id", "C2147483705");
        fields.put("channel_name", "general");
        fields.put("user_id", user);
        fields.put("user_name", "somebody");
        fields.put("command", "/network");
        fields.put("text", text);
        fields.put("api_app_id", "A123456");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", "https://hooks.slack.com/commands/1234/5678");
        fields.put("trigger_id", TRIGGERS.incrementAndGet() + ".738474920.8088930838d88f008e0");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
