package dev.rapport.slack.inbound;

import dev.rapport.conversation.Envelope;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** Which workspace and which conversation Slack's ids stand for. */
public final class Places {
    private Places() {}

    /**
     * The enterprise on an organisation-wide install, else the team.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public static WorkspaceId workspace(boolean organisation, @Nullable String enterprise, @Nullable String team) {
        var value = organisation && enterprise != null && !enterprise.isEmpty() ? enterprise : team;
        if (value == null) {
            throw new IllegalArgumentException("A payload without a team");
        }
        return new WorkspaceId(Platform.SLACK, value);
    }

    static Address lasting(WorkspaceId workspace, String channel) {
        return new Address(workspace, channel, scope(channel, ""), "");
    }

    /**
     * Where something was typed or shown to one person. A direct message may be one between two people, in which the bot
     * cannot post: the person's own conversation with the bot, reached by the user id, stands for it.
     */
    static Address fleeting(WorkspaceId workspace, String channel, String user, @Nullable String name) {
        var scope = scope(channel, name);
        return new Address(workspace, scope == Scope.PERSONAL ? user : channel, scope, "");
    }

    private static Scope scope(String channel, @Nullable String name) {
        if (channel.startsWith("D")) {
            return Scope.PERSONAL;
        }
        return (name != null && name.startsWith("mpdm-")) || channel.startsWith("G") ? Scope.GROUP : Scope.CHANNEL;
    }

    static Envelope envelope(String id, WorkspaceId workspace, String user, Address where, boolean opensForms) {
        return new Envelope(new ChangeId(id), new MemberId(workspace, user), where, null, null, opensForms);
    }
}
