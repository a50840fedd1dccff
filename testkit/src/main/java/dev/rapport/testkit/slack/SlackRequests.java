package dev.rapport.testkit.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** What Slack sends, signed as Slack signs, for one workspace and one person in it. */
public final class SlackRequests {
    /** The workspace of all requests. */
    public static final String TEAM = "T0NORTH";

    /** The person who types and presses. */
    public static final String USER = "U0MAYA";

    /** The bot's own user. */
    public static final String BOT = "U0RAPPORT";

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong COUNTER = new AtomicLong(1_000);

    private final String secret;

    public SlackRequests(String secret) {
        this.secret = secret;
    }

    /** A request as it travels. */
    public record Signed(Map<String, List<String>> headers, byte[] body) {}

    /** These bytes, signed at this moment. */
    public Signed sign(String contentType, String body, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return new Signed(
                    Map.of(
                            "Content-Type", List.of(contentType),
                            "X-Slack-Request-Timestamp", List.of(timestamp),
                            "X-Slack-Signature", List.of("v0=" + HexFormat.of().formatHex(hash))),
                    body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code /network <text>} typed in a channel. */
    public Signed command(String text, String responseUrl, Instant at) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("team_id", TEAM);
        fields.put("channel_id", "C0GENERAL");
        fields.put("channel_name", "general");
        fields.put("user_id", USER);
        fields.put("command", "/network");
        fields.put("text", text);
        fields.put("response_url", responseUrl);
        fields.put("trigger_id", "trigger." + COUNTER.incrementAndGet());
        return form(fields, at);
    }

    /** An event of the Events API. */
    public Signed event(Map<String, Object> event, Instant at) {
        return sign("application/json", json(eventCallback(event)), at);
    }

    /** The wrapper of an event. */
    public static Map<String, Object> eventCallback(Map<String, Object> event) {
        return Map.of(
                "type",
                "event_callback",
                "team_id",
                TEAM,
                "api_app_id",
                "A0RAPPORT",
                "event_id",
                "Ev" + COUNTER.incrementAndGet(),
                "event_time",
                1795376302,
                "authorizations",
                List.of(Map.of("team_id", TEAM, "user_id", BOT, "is_bot", true, "is_enterprise_install", false)),
                "event",
                event);
    }

    /** Words typed to the bot directly, in the conversation {@code D0MAYA}. */
    public static Map<String, Object> directMessage(String text, String timestamp) {
        return Map.of(
                "type",
                "message",
                "channel_type",
                "im",
                "channel",
                "D0MAYA",
                "user",
                USER,
                "text",
                text,
                "ts",
                timestamp);
    }

    /** Words after a mention of the bot, in the channel {@code C0GENERAL}. */
    public static Map<String, Object> mention(String text, String timestamp) {
        return Map.of(
                "type",
                "app_mention",
                "channel",
                "C0GENERAL",
                "user",
                USER,
                "text",
                "<@" + BOT + "> " + text,
                "ts",
                timestamp);
    }

    /** A press on a button of a lasting message in the direct conversation, or of an ephemeral one in a channel. */
    public Signed press(String command, boolean ephemeral, String responseUrl, Instant at) {
        var spot = new Spot(ephemeral ? "C0GENERAL" : "D0MAYA", "1795376300.000100", ephemeral);
        return press(command, spot, responseUrl, at);
    }

    /** Where a message is: its conversation, its timestamp, and whether one person alone sees it for a while. */
    public record Spot(String channel, String message, boolean ephemeral) {}

    /** A press on a button of this message. */
    public Signed press(String command, Spot spot, String responseUrl, Instant at) {
        var channel = spot.channel();
        var container = Map.of(
                "type",
                "message",
                "message_ts",
                spot.message(),
                "channel_id",
                channel,
                "is_ephemeral",
                spot.ephemeral());
        return interaction(
                Map.of(
                        "type",
                        "block_actions",
                        "team",
                        Map.of("id", TEAM),
                        "user",
                        Map.of("id", USER),
                        "trigger_id",
                        "trigger." + COUNTER.incrementAndGet(),
                        "response_url",
                        responseUrl,
                        "container",
                        container,
                        "channel",
                        Map.of("id", channel),
                        "actions",
                        List.of(Map.of(
                                "type", "button",
                                "action_id", "press-0",
                                "block_id", "b",
                                "value", command,
                                "action_ts", "1795376301." + COUNTER.incrementAndGet()))),
                at);
    }

    /** The submission of a form, with what each field's element says, such as {@code {"type":…, "value":…}}. */
    public Signed submission(String metadata, Map<String, Map<String, Object>> fields, Instant at) {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> values.put(field, Map.of("value", value)));
        return interaction(
                Map.of(
                        "type", "view_submission",
                        "team", Map.of("id", TEAM),
                        "user", Map.of("id", USER),
                        "trigger_id", "trigger." + COUNTER.incrementAndGet(),
                        "view",
                                Map.of(
                                        "id", "V1",
                                        "type", "modal",
                                        "callback_id", "form",
                                        "hash", "h1",
                                        "private_metadata", metadata,
                                        "state", Map.of("values", values))),
                at);
    }

    /** Any interaction payload, in its form. */
    public Signed interaction(Map<String, Object> payload, Instant at) {
        return form(Map.of("payload", json(payload)), at);
    }

    private Signed form(Map<String, String> fields, Instant at) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sign("application/x-www-form-urlencoded", body, at);
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
