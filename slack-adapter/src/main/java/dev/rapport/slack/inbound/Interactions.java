package dev.rapport.slack.inbound;

import com.google.gson.JsonObject;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.slack.render.Modal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people type after a slash, press and submit. */
public final class Interactions {
    private Interactions() {}

    /** A slash command, whatever its name; the payload holds the form's fields. */
    public static Arrival command(Payload payload) {
        var workspace = workspace(payload, payload.string("enterprise_id"), payload.string("team_id"));
        var user = payload.required("user_id");
        var where = Places.fleeting(workspace, payload.required("channel_id"), user, payload.string("channel_name"));
        var trigger = payload.required("trigger_id");
        var id = "slash:" + trigger;
        var words = SlackText.read(payload.string("text"), workspace);
        return new Arrival.Heard(
                id,
                new ChatEvent.Typed(Places.envelope(id, workspace, user, where, true), words),
                new ReturnPath(where, user, payload.string("response_url"), null, null, false),
                trigger);
    }

    /** A press on a button. Other elements and links are nothing for Rapport. */
    public static Arrival press(Payload payload) {
        var action = payload.firstOf("actions");
        var command = action.map(button -> button.string("value"));
        var channel = payload.string("container", "channel_id");
        if (action.isEmpty() || command.isEmpty()) {
            return new Arrival.Skipped("element");
        }
        if (channel == null) {
            return new Arrival.Skipped("surface");
        }
        var workspace = workspace(payload, payload.string("enterprise", "id"), payload.string("team", "id"));
        var user = payload.required("user", "id");
        boolean ephemeral = payload.flag("container", "is_ephemeral");
        var where = ephemeral ? Places.fleeting(workspace, channel, user, "") : Places.lasting(workspace, channel);
        var back = new ReturnPath(
                where,
                user,
                payload.string("response_url"),
                payload.string("container", "message_ts"),
                payload.string("container", "thread_ts"),
                !ephemeral && where.scope() == Scope.PERSONAL);
        var trigger = payload.string("trigger_id");
        var id = "press:" + (trigger != null ? trigger : press(action.get(), user, back));
        var envelope = Places.envelope(id, workspace, user, where, trigger != null);
        return new Arrival.Heard(id, new ChatEvent.Pressed(envelope, command.get()), back, trigger);
    }

    private static String press(Payload action, String user, ReturnPath back) {
        return action.string("action_ts") + ":" + user + ":" + back.message() + ":" + action.string("action_id");
    }

    /** A form of ours, submitted. */
    public static Arrival submission(Payload payload) {
        var view = payload.object("view");
        var metadata = view.map(form -> form.string("private_metadata"));
        if (metadata.isEmpty() || !Modal.CALLBACK.equals(view.get().string("callback_id"))) {
            return new Arrival.Skipped("view");
        }
        var team = Stream.of(
                        Payload.orElse(view.get().string("app_installed_team_id"), ""),
                        Payload.orElse(payload.string("team", "id"), ""),
                        Payload.orElse(view.get().string("team_id"), ""))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst();
        var workspace = workspace(payload, payload.string("enterprise", "id"), team.orElse(null));
        var user = payload.required("user", "id");
        var form = FormContext.decode(metadata.get(), workspace, user);
        var opened = view.get().required("id");
        var id = "submit:" + payload.string("trigger_id") + ":" + opened;
        var envelope = Places.envelope(id, workspace, user, form.back().where(), true);
        return new Arrival.Heard(
                id, new ChatEvent.Submitted(envelope, form.command(), values(view.get())), form.back(), null, opened);
    }

    private static Map<String, String> values(Payload view) {
        var values = new LinkedHashMap<String, String>();
        var fields = view.object("state").flatMap(state -> state.object("values"));
        fields.ifPresent(state -> state.json()
                .asMap()
                .forEach((field, elements) -> values.put(
                        field,
                        elements instanceof JsonObject object
                                ? new Payload(object)
                                        .object(Modal.VALUE)
                                        .map(Interactions::value)
                                        .orElse("")
                                : "")));
        return values;
    }

    /** The value of whichever element it is; one left empty is null under its name. */
    private static String value(Payload element) {
        return Stream.of("value", "selected_date", "selected_time", "selected_user")
                .map(name -> Payload.orElse(element.string(name), ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(Payload.orElse(element.string("selected_option", "value"), ""));
    }

    /** Somebody just installed Rapport: they are greeted like one who opens its chat. */
    public static Arrival.Heard installation(WorkspaceId workspace, String user) {
        return meeting("installed:" + user, workspace, new Address(workspace, user, Scope.PERSONAL, ""), user);
    }

    static Arrival.Heard meeting(String id, WorkspaceId workspace, Address where, String user) {
        return new Arrival.Heard(
                id,
                new ChatEvent.Installed(Places.envelope(id, workspace, user, where, false)),
                new ReturnPath(where, user, null, null, null, true),
                null);
    }

    private static WorkspaceId workspace(Payload payload, @Nullable String enterprise, @Nullable String team) {
        return Places.workspace(payload.flag("is_enterprise_install"), enterprise, team);
    }
}
