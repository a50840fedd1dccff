package dev.rapport.app.slack;

import dev.rapport.app.settings.WrongSetting;
import dev.rapport.slack.SlackSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The settings of Slack as they were given, under the names of Slack's own tutorials; absent ones are empty. */
record SlackProperties(
        String botToken, String signingSecret, String appToken, String clientId, String clientSecret, String apiUrl) {
    private static final String SLACK = "https://slack.com/api/";
    private static final String APP = "https://api.slack.com/apps > your app > ";

    static SlackProperties of(Environment environment) {
        return new SlackProperties(
                value(environment, "SLACK_BOT_TOKEN"),
                value(environment, "SLACK_SIGNING_SECRET"),
                value(environment, "SLACK_APP_TOKEN"),
                value(environment, "SLACK_CLIENT_ID"),
                value(environment, "SLACK_CLIENT_SECRET"),
                value(environment, "SLACK_API_URL"));
    }

    private static String value(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    /** Whether Slack is meant to be on. */
    boolean isPresent() {
        return !(botToken.isEmpty()
                && signingSecret.isEmpty()
                && appToken.isEmpty()
                && clientId.isEmpty()
                && clientSecret.isEmpty());
    }

    /** The settings, checked; throws {@link WrongSetting}. */
    SlackSettings checked() {
        outward();
        inward();
        return new SlackSettings(
                address(),
                orNull(botToken),
                orNull(signingSecret),
                orNull(appToken),
                orNull(clientId),
                orNull(clientSecret));
    }

    /** How Rapport speaks: for one workspace, or for each that installs it. */
    private void outward() {
        if (clientId.isEmpty() && clientSecret.isEmpty()) {
            token("SLACK_BOT_TOKEN", botToken, "xoxb-", APP + "OAuth & Permissions > Bot User OAuth Token");
            return;
        }
        if (!botToken.isEmpty()) {
            throw new WrongSetting(
                    "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for"
                            + " several: remove the one or the two.");
        }
        needed("SLACK_CLIENT_ID", clientId, APP + "Basic Information > App Credentials > Client ID");
        needed("SLACK_CLIENT_SECRET", clientSecret, APP + "Basic Information > App Credentials > Client Secret");
        needed(
                "SLACK_SIGNING_SECRET",
                signingSecret,
                "workspaces install the app over HTTP, at /slack/install; " + APP
                        + "Basic Information > App Credentials > Signing Secret");
    }

    /** How Slack reaches Rapport: by Socket Mode or by HTTP. */
    private void inward() {
        if (!appToken.isEmpty()) {
            token(
                    "SLACK_APP_TOKEN",
                    appToken,
                    "xapp-",
                    APP + "Basic Information > App-Level Tokens > Generate, with the scope connections:write");
            return;
        }
        if (signingSecret.isEmpty()) {
            throw new WrongSetting(
                    "SLACK_APP_TOKEN is missing (Socket Mode: " + APP + "Basic Information > App-Level Tokens)"
                            + " or else SLACK_SIGNING_SECRET (HTTP: " + APP + "Basic Information > App Credentials).");
        }
    }

    private String address() {
        if (apiUrl.isEmpty()) {
            return SLACK;
        }
        if (!apiUrl.matches("https?://[^\\s]+") || URI.create(apiUrl).getHost() == null) {
            throw new WrongSetting(
                    "SLACK_API_URL must be a web address like " + SLACK + ". Leave it out for Slack itself.");
        }
        return apiUrl;
    }

    private static void token(String name, String value, String prefix, String where) {
        needed(name, value, where);
        if (!value.startsWith(prefix)) {
            throw new WrongSetting(name + " must begin with " + prefix + ": " + where + ".");
        }
    }

    private static void needed(String name, String value, String where) {
        if (value.isEmpty()) {
            throw new WrongSetting(name + " is missing: " + where + ".");
        }
    }

    /** What to say when Slack itself refuses the bot token. */
    static WrongSetting refused(String error) {
        return new WrongSetting("SLACK_BOT_TOKEN is refused by Slack (" + error + "): copy it anew from " + APP
                + "OAuth & Permissions > Bot User OAuth Token.");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "SlackProperties";
    }
}
