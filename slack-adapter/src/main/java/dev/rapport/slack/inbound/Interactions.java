package dev.rapport.slack.inbound;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.ViewState;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.slack.render.Modal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people type after a slash, press and submit. */
public final class Interactions {
    private Interactions() {}

    /** A slash command, whatever its name. */
    public static Arrival command(SlashCommandPayload payload) {
        var workspace = workspace(payload.isEnterpriseInstall(), payload.getEnterpriseId(), payload.getTeamId());
        var where = where(workspace, payload.getChannelId(), payload.getUserId(), payload.getChannelName());
        var id = "slash:" + payload.getTriggerId();
        var back = new ReturnPath(where, payload.getUserId(), payload.getResponseUrl(), null, null, false);
        var words = SlackText.read(payload.getText(), workspace);
        return new Arrival.Heard(
                id,
                new ChatEvent.Typed(envelope(id, workspace, payload.getUserId(), where, true), words),
                back,
                payload.getTriggerId());
    }

    /** A press on a button. Other elements and links are nothing for Rapport. */
    public static Arrival press(BlockActionPayload payload) {
        var actions = payload.getActions();
        if (actions == null || actions.isEmpty() || actions.getFirst().getValue() == null) {
            return new Arrival.Skipped("element");
        }
        var action = actions.getFirst();
        var user = payload.getUser().getId();
        var workspace = workspace(
                payload.isEnterpriseInstall(),
                payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
                payload.getTeam() == null ? null : payload.getTeam().getId());
        var container = payload.getContainer();
        if (container == null || container.getChannelId() == null) {
            return new Arrival.Skipped("surface");
        }
        var channel = container.getChannelId();
        var where = container.isEphemeral()
                ? where(workspace, channel, user, "")
                : new Address(workspace, channel, scope(channel, ""), "");
        var back = new ReturnPath(
                where,
                user,
                payload.getResponseUrl(),
                container.getMessageTs(),
                container.getThreadTs(),
                !container.isEphemeral() && where.scope() == Scope.PERSONAL);
        var press = payload.getTriggerId() != null
                ? payload.getTriggerId()
                : action.getActionTs() + ":" + user + ":" + container.getMessageTs() + ":" + action.getActionId();
        var id = "press:" + press;
        return new Arrival.Heard(
                id,
                new ChatEvent.Pressed(
                        envelope(id, workspace, user, where, payload.getTriggerId() != null), action.getValue()),
                back,
                payload.getTriggerId());
    }

    /** A form of ours, submitted. */
    public static Arrival submission(ViewSubmissionPayload payload) {
        var view = payload.getView();
        if (!Modal.CALLBACK.equals(view.getCallbackId()) || view.getPrivateMetadata() == null) {
            return new Arrival.Skipped("view");
        }
        var user = payload.getUser().getId();
        var workspace = workspace(
                payload.isEnterpriseInstall(),
                payload.getEnterprise() == null ? null : payload.getEnterprise().getId(),
                Stream.of(
                                view.getAppInstalledTeamId(),
                                payload.getTeam() == null
                                        ? null
                                        : payload.getTeam().getId(),
                                view.getTeamId())
                        .filter(team -> team != null && !team.isEmpty())
                        .findFirst()
                        .orElse(null));
        var form = FormContext.decode(view.getPrivateMetadata(), workspace, user);
        var id = "submit:" + payload.getTriggerId() + ":" + view.getId() + ":" + view.getHash();
        return new Arrival.Heard(
                id,
                new ChatEvent.Submitted(
                        envelope(id, workspace, user, form.back().where(), true),
                        form.command(),
                        values(view.getState())),
                form.back(),
                null);
    }

    private static Map<String, String> values(@Nullable ViewState state) {
        var values = new LinkedHashMap<String, String>();
        if (state != null && state.getValues() != null) {
            state.getValues().forEach((field, elements) -> values.put(field, value(elements.get(Modal.VALUE))));
        }
        return values;
    }

    private static String value(ViewState.@Nullable Value value) {
        if (value == null) {
            return "";
        }
        return Stream.of(
                        value.getValue(),
                        value.getSelectedDate(),
                        value.getSelectedTime(),
                        value.getSelectedUser(),
                        value.getSelectedOption() == null
                                ? null
                                : value.getSelectedOption().getValue())
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    /** Somebody just installed Rapport: they are greeted like one who opens its chat. */
    public static Arrival.Heard installation(WorkspaceId workspace, String user) {
        var where = new Address(workspace, user, Scope.PERSONAL, "");
        var id = "installed:" + user;
        return new Arrival.Heard(
                id,
                new ChatEvent.Installed(envelope(id, workspace, user, where, false)),
                new ReturnPath(where, user, null, null, null, true),
                null);
    }

    /** The enterprise on an organisation-wide install, else the team. */
    public static WorkspaceId workspace(boolean organisation, @Nullable String enterprise, @Nullable String team) {
        var value = organisation && enterprise != null && !enterprise.isEmpty() ? enterprise : team;
        if (value == null) {
            throw new IllegalArgumentException("A payload without a team");
        }
        return new WorkspaceId(Platform.SLACK, value);
    }

    static Envelope envelope(String id, WorkspaceId workspace, String user, Address where, boolean opensForms) {
        return new Envelope(new ChangeId(id), new MemberId(workspace, user), where, null, null, opensForms);
    }

    /**
     * Where something was typed or shown to one person. A direct message may be one between two people, in which the bot
     * cannot post: the person's own conversation with the bot, reached by the user id, stands for it.
     */
    private static Address where(WorkspaceId workspace, String channel, String user, @Nullable String name) {
        var scope = scope(channel, name);
        return new Address(workspace, scope == Scope.PERSONAL ? user : channel, scope, "");
    }

    static Scope scope(String channel, @Nullable String name) {
        if (channel.startsWith("D")) {
            return Scope.PERSONAL;
        }
        return (name != null && name.startsWith("mpdm-")) || channel.startsWith("G") ? Scope.GROUP : Scope.CHANNEL;
    }
}
