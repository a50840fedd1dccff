package dev.rapport.testkit.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The channels of a fake workspace, in small pages. */
final class Channels {
    private static final int PAGE = 3;

    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private record Channel(String name, String creator, List<String> members) {}

    synchronized void put(String id, String name, String creator, List<String> members) {
        channels.put(id, new Channel(name, creator, List.copyOf(members)));
    }

    /** @param cursor where to begin, as a number; empty for the beginning */
    synchronized Map<String, Object> members(String id, String cursor) {
        var channel = channels.get(id);
        if (channel == null) {
            return unknown();
        }
        return page("members", channel.members(), cursor);
    }

    private static Map<String, Object> page(String what, List<?> all, String cursor) {
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + PAGE);
        var next = to < all.size() ? Integer.toString(to) : "";
        return Map.of("ok", true, what, all.subList(from, to), "response_metadata", Map.of("next_cursor", next));
    }

    synchronized Map<String, Object> info(String id) {
        var channel = channels.get(id);
        return channel == null
                ? unknown()
                : Map.of("ok", true, "channel", Map.of("id", id, "name", channel.name(), "creator", channel.creator()));
    }

    /** @param cursor where to begin, as a number; empty for the beginning */
    synchronized Map<String, Object> joined(String user, String cursor) {
        var theirs = channels.entrySet().stream()
                .filter(entry -> entry.getValue().members().contains(user))
                .map(entry ->
                        Map.of("id", entry.getKey(), "name", entry.getValue().name()))
                .toList();
        return page("channels", theirs, cursor);
    }

    private static Map<String, Object> unknown() {
        return Map.of("ok", false, "error", "channel_not_found");
    }
}
