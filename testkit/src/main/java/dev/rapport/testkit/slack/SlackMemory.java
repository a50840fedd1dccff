package dev.rapport.testkit.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** What a workspace knows and was told, and how Slack answers a call as a rule. */
final class SlackMemory {
    private static final JsonMapper JSON = new JsonMapper();
    private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> posted = new ConcurrentHashMap<>();
    private final Channels channels = new Channels();
    private final AtomicInteger counter = new AtomicInteger();
    private final String home;

    /** @param home where this Slack is, with a slash at its end */
    SlackMemory(String home) {
        this.home = home;
    }

    Channels channels() {
        return channels;
    }

    void user(String id, Map<String, Object> profile) {
        var user = new LinkedHashMap<>(profile);
        user.put("id", id);
        users.put(id, user);
    }

    /** All messages that were taken, in no order between conversations. */
    List<Map<String, Object>> messages() {
        return posted.values().stream().flatMap(List::stream).toList();
    }

    /** One person's direct conversation, or the group's. */
    private static String opened(String users) {
        return (users.contains(",") ? "G" : "D") + users.replace(',', '-');
    }

    Map<String, Object> usual(FakeSlack.Call call) {
        return switch (call.method()) {
            case "auth.test" ->
                Map.of("ok", true, "team_id", "T0NORTH", "user_id", "U0RAPPORT", "bot_id", "B0RAPPORT", "url", home);
            case "users.info" -> user(call.param("user"));
            case "users.list" -> Map.of("ok", true, "members", List.copyOf(users.values()));
            case "users.conversations" ->
                channels.joined(
                        call.params().getOrDefault("user", "U0RAPPORT"),
                        call.params().getOrDefault("cursor", ""));
            case "conversations.open" -> Map.of("ok", true, "channel", Map.of("id", opened(call.param("users"))));
            case "conversations.members" ->
                channels.members(call.param("channel"), call.params().getOrDefault("cursor", ""));
            case "conversations.info" -> channels.info(call.param("channel"));
            case "files.getUploadURLExternal" ->
                Map.of("ok", true, "upload_url", home + "upload", "file_id", "F" + counter.incrementAndGet());
            case "files.completeUploadExternal" -> Map.of("ok", true, "files", List.of());
            case "chat.postMessage" -> post(call);
            case "conversations.history" -> history(call.param("channel"));
            default -> Map.of("ok", true, "channel", call.params().getOrDefault("channel", ""), "ts", "1.1");
        };
    }

    private Map<String, Object> user(String id) {
        var user = users.get(id);
        return user == null ? Map.of("ok", false, "error", "user_not_found") : Map.of("ok", true, "user", user);
    }

    private Map<String, Object> post(FakeSlack.Call call) {
        var timestamp = "1795376302.%06d".formatted(counter.incrementAndGet());
        var message = new LinkedHashMap<String, Object>();
        message.put("ts", timestamp);
        message.put("channel", call.param("channel"));
        message.put("text", call.params().getOrDefault("text", ""));
        if (call.params().containsKey("metadata")) {
            message.put("metadata", JSON.readValue(call.param("metadata"), Map.class));
        }
        posted.computeIfAbsent(call.param("channel"), any -> new CopyOnWriteArrayList<>())
                .add(message);
        return Map.of("ok", true, "channel", call.param("channel"), "ts", timestamp);
    }

    private Map<String, Object> history(String channel) {
        return Map.of("ok", true, "messages", posted.getOrDefault(channel, List.of()));
    }
}
