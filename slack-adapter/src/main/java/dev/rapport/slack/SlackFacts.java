package dev.rapport.slack;

import java.util.List;

/**
 * What Rapport asks of a Slack workspace. The manifests and the install flow are made from it. All that the coming features
 * need is asked for now, for a later scope would make every workspace install again.
 */
public final class SlackFacts {
    /** The one command; everything else is words after it. */
    public static final String COMMAND = "/network";

    /** Bot scopes, from Slack's table of scopes by feature. */
    public static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "channels:history",
            "channels:join",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "users:read",
            "users:read.email");

    /** The events that are read. */
    public static final List<String> EVENTS =
            List.of("app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change");

    private SlackFacts() {}
}
