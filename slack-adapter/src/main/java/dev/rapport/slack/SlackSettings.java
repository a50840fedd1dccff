package dev.rapport.slack;

import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack and how Slack reaches Rapport. Either a bot token (one workspace) or a client id and secret (any
 * workspace, through the install flow); either an app token (Socket Mode) or a signing secret (HTTP), or both.
 *
 * @param apiUrl Slack's Web API, or a stand-in for it
 */
public record SlackSettings(
        String apiUrl,
        @Nullable String botToken,
        @Nullable String signingSecret,
        @Nullable String appToken,
        @Nullable String clientId,
        @Nullable String clientSecret) {
    /** Without any secret. */
    @Override
    public String toString() {
        return "SlackSettings[" + apiUrl + "]";
    }
}
