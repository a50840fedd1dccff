package dev.rapport.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Utterance;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Events API. Only a person's new words count; bots, edits and what we did not ask for are skipped. */
public final class Events {
    /** Subtypes that are still a person's own new words. */
    private static final Set<String> SPOKEN = Set.of("file_share", "thread_broadcast", "me_message");

    private static final String SLACKBOT = "USLACKBOT";

    private Events() {}

    /** Reads one {@code event_callback}. */
    public static Arrival read(JsonObject payload) {
        var event = payload.getAsJsonObject("event");
        var authorization = authorization(payload);
        var workspace = Interactions.workspace(
                flag(authorization, "is_enterprise_install"),
                string(authorization, "enterprise_id"),
                firstOf(string(authorization, "team_id"), string(payload, "team_id")));
        var bot = flag(authorization, "is_bot") ? string(authorization, "user_id") : null;
        return switch (String.valueOf(string(event, "type"))) {
            case "message" -> message(event, workspace, bot);
            case "app_mention" -> mention(event, workspace, bot);
            case "app_home_opened" -> opened(event, workspace, String.valueOf(string(payload, "event_id")));
            case "user_change" -> changed(event, workspace);
            case "app_uninstalled" -> new Arrival.WorkspaceLeft(workspace);
            case "tokens_revoked" -> revoked(event, workspace);
            default -> new Arrival.Skipped("event");
        };
    }

    private static Arrival message(JsonObject event, WorkspaceId workspace, @Nullable String bot) {
        var subtype = string(event, "subtype");
        if (isBot(event)) {
            return new Arrival.Skipped("bot");
        }
        if ((subtype != null && !SPOKEN.contains(subtype)) || flag(event, "hidden") || event.has("edited")) {
            return new Arrival.Skipped("edit");
        }
        if (!String.valueOf(string(event, "channel")).startsWith("D")) {
            return new Arrival.Skipped("channel");
        }
        return spoken(event, workspace, bot == null ? "" : bot, true);
    }

    private static Arrival mention(JsonObject event, WorkspaceId workspace, @Nullable String bot) {
        if (isBot(event)) {
            return new Arrival.Skipped("bot");
        }
        if (event.has("edited")) {
            return new Arrival.Skipped("edit");
        }
        return spoken(event, workspace, bot, false);
    }

    /** A mention may come a second time as a message: both have the id of the words themselves. */
    private static Arrival spoken(JsonObject event, WorkspaceId workspace, @Nullable String bot, boolean direct) {
        var channel = string(event, "channel");
        var user = string(event, "user");
        var timestamp = string(event, "ts");
        if (channel == null || user == null || timestamp == null) {
            return new Arrival.Skipped("incomplete");
        }
        var words = SlackText.readWithout(bot, string(event, "text"), workspace);
        if (direct && words.plain().isBlank()) {
            return new Arrival.Skipped("wordless");
        }
        return heard("message:" + channel + ":" + timestamp, event, workspace, words, direct);
    }

    private static Arrival heard(String id, JsonObject event, WorkspaceId workspace, Utterance words, boolean direct) {
        var channel = String.valueOf(string(event, "channel"));
        var user = String.valueOf(string(event, "user"));
        var where = new Address(workspace, channel, Interactions.scope(channel, ""), "");
        return new Arrival.Heard(
                id,
                new ChatEvent.Typed(Interactions.envelope(id, workspace, user, where, false), words),
                new ReturnPath(where, user, null, null, string(event, "thread_ts"), direct),
                null);
    }

    private static Arrival opened(JsonObject event, WorkspaceId workspace, String eventId) {
        var user = string(event, "user");
        if (user == null) {
            return new Arrival.Skipped("incomplete");
        }
        var channel = firstOf(string(event, "channel"), user);
        var where = new Address(workspace, channel, Address.Scope.PERSONAL, "");
        var id = "event:" + eventId;
        return new Arrival.Heard(
                id,
                new ChatEvent.Installed(Interactions.envelope(id, workspace, user, where, false)),
                new ReturnPath(where, user, null, null, null, true),
                null);
    }

    private static Arrival changed(JsonObject event, WorkspaceId workspace) {
        var user = event.get("user") instanceof JsonObject profile ? string(profile, "id") : null;
        return user == null
                ? new Arrival.Skipped("incomplete")
                : new Arrival.ProfileChanged(new MemberId(workspace, user));
    }

    private static Arrival revoked(JsonObject event, WorkspaceId workspace) {
        boolean bots = event.get("tokens") instanceof JsonObject tokens
                && tokens.has("bot")
                && tokens.get("bot").isJsonArray()
                && !tokens.getAsJsonArray("bot").isEmpty();
        return bots ? new Arrival.WorkspaceLeft(workspace) : new Arrival.Skipped("token");
    }

    private static boolean isBot(JsonObject event) {
        return string(event, "bot_id") != null
                || "bot_message".equals(string(event, "subtype"))
                || SLACKBOT.equals(string(event, "user"));
    }

    /** The installation Slack delivers for; the outer ids may be those of another workspace in a shared channel. */
    private static JsonObject authorization(JsonObject payload) {
        return payload.get("authorizations") instanceof JsonArray array
                        && !array.isEmpty()
                        && array.get(0) instanceof JsonObject first
                ? first
                : payload;
    }

    private static @Nullable String string(JsonObject object, String name) {
        return object.get(name) instanceof JsonElement value && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    private static boolean flag(JsonObject object, String name) {
        return "true".equals(string(object, name));
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        if (first != null) {
            return first;
        }
        return second == null ? "" : second;
    }
}
