package dev.rapport.slack.inbound;

import com.google.gson.JsonArray;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
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

    /**
     * Reads one {@code event_callback}. The installation Slack delivers for is the authorisation's: in a shared channel
     * the outer ids may be those of another workspace.
     */
    public static Arrival read(Payload payload) {
        var installed = payload.firstOf("authorizations").orElse(payload);
        var workspace = Places.workspace(
                installed.flag("is_enterprise_install"),
                installed.string("enterprise_id"),
                Payload.orElse(installed.string("team_id"), payload.required("team_id")));
        var bot = installed.flag("is_bot") ? installed.string("user_id") : null;
        return payload.object("event")
                .map(event -> event(event, workspace, bot, payload))
                .orElseGet(() -> new Arrival.Skipped("incomplete"));
    }

    private static Arrival event(Payload event, WorkspaceId workspace, @Nullable String bot, Payload payload) {
        return switch (Payload.orElse(event.string("type"), "")) {
            case "message" -> message(event, workspace, bot);
            case "app_mention" -> mention(event, workspace, bot);
            case "app_home_opened" -> opened(event, workspace, payload);
            case "user_change" -> changed(event, workspace);
            case "app_uninstalled" -> new Arrival.WorkspaceLeft(workspace);
            case "tokens_revoked" -> revoked(event, workspace);
            default -> new Arrival.Skipped("event");
        };
    }

    private static Arrival message(Payload event, WorkspaceId workspace, @Nullable String bot) {
        var subtype = event.string("subtype");
        if (isBot(event)) {
            return new Arrival.Skipped("bot");
        }
        if ((subtype != null && !SPOKEN.contains(subtype)) || event.flag("hidden") || event.has("edited")) {
            return new Arrival.Skipped("edit");
        }
        if (!Payload.orElse(event.string("channel"), "D").startsWith("D")) {
            return new Arrival.Skipped("channel");
        }
        return spoken(event, workspace, Payload.orElse(bot, ""), true);
    }

    private static Arrival mention(Payload event, WorkspaceId workspace, @Nullable String bot) {
        if (isBot(event)) {
            return new Arrival.Skipped("bot");
        }
        return event.has("edited") ? new Arrival.Skipped("edit") : spoken(event, workspace, bot, false);
    }

    /** A mention may come a second time as a message: both have the id of the words themselves. */
    private static Arrival spoken(Payload event, WorkspaceId workspace, @Nullable String bot, boolean direct) {
        var channel = event.string("channel");
        var user = event.string("user");
        var timestamp = event.string("ts");
        if (channel == null || user == null || timestamp == null) {
            return new Arrival.Skipped("incomplete");
        }
        var words = SlackText.readWithout(bot, event.string("text"), workspace);
        if (direct && words.plain().isBlank()) {
            return new Arrival.Skipped("wordless");
        }
        var where = Places.lasting(workspace, channel);
        var id = "message:" + channel + ":" + timestamp;
        return new Arrival.Heard(
                id,
                new ChatEvent.Typed(Places.envelope(id, workspace, user, where, false), words),
                new ReturnPath(where, user, null, null, event.string("thread_ts"), direct),
                null);
    }

    private static Arrival opened(Payload event, WorkspaceId workspace, Payload payload) {
        var user = event.string("user");
        if (user == null) {
            return new Arrival.Skipped("incomplete");
        }
        var where = new Address(workspace, Payload.orElse(event.string("channel"), user), Scope.PERSONAL, "");
        return Interactions.meeting("event:" + payload.required("event_id"), workspace, where, user);
    }

    private static Arrival changed(Payload event, WorkspaceId workspace) {
        var user = event.string("user", "id");
        return user == null
                ? new Arrival.Skipped("incomplete")
                : new Arrival.ProfileChanged(new MemberId(workspace, user));
    }

    private static Arrival revoked(Payload event, WorkspaceId workspace) {
        boolean bots = event.object("tokens")
                .map(tokens -> tokens.json().get("bot") instanceof JsonArray revoked && !revoked.isEmpty())
                .orElse(false);
        return bots ? new Arrival.WorkspaceLeft(workspace) : new Arrival.Skipped("token");
    }

    private static boolean isBot(Payload event) {
        return event.has("bot_id")
                || "bot_message".equals(event.string("subtype"))
                || SLACKBOT.equals(event.string("user"));
    }
}
