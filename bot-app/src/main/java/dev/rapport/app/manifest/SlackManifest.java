package dev.rapport.app.manifest;

import dev.rapport.slack.SlackFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The two manifests from which a Slack app is made: one for Socket Mode, one for HTTP. */
public final class SlackManifest {
    /** Stands in the HTTP manifest for the address under which Slack reaches the program. */
    static final String HOST = "rapport.example.com";

    /** What Slack shows while one types; each begins with a command of the registry. */
    static final List<String> HINTS = List.of(
            "today", "add Ada Lovelace, CTO at Analytical Engines, strategic", "log Ada coffee yesterday", "help");

    private static final String ABOUT = "Rapport keeps the people who matter to you at three levels: those who help get"
            + " today's work done, those who help you grow, and those who open the future. It prompts you at the right moment"
            + " with a reason and a first line, logs what happened in five seconds, and shows where your network is thin."
            + " Your network is private to you. Type /network help to see what you can say.";

    private SlackManifest() {}

    /** @param arguments the folder to write both to */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("manifest-socket.yaml"), socket());
        Files.writeString(folder.resolve("manifest-http.yaml"), http());
    }

    /** For a program without a public address. */
    static String socket() {
        return """
                # For https://api.slack.com/apps > Create New App > From a manifest. Made from the program: do not edit.
                """ + display() + features("") + scopes("") + settings("", "", true);
    }

    /** For a program that Slack reaches under a public address. */
    static String http() {
        var url = "https://" + HOST + "/slack/events";
        return """
                # For https://api.slack.com/apps > Create New App > From a manifest. Made from the program: do not edit,
                # but put your own host in the place of %s. The program starts once the app is there, with its secrets;
                # then have Slack verify the address: Event Subscriptions > Request URL > Retry.
                """.formatted(HOST)
                + display()
                + features("      url: " + url + "\n")
                + scopes("  redirect_urls:\n    - https://" + HOST + "/slack/oauth_redirect\n")
                + settings("    request_url: " + url + "\n", "    request_url: " + url + "\n", false);
    }

    private static String display() {
        return """
                _metadata:
                  major_version: 2
                  minor_version: 1
                display_information:
                  name: Rapport
                  description: Keeps the people who matter in mind, and tells you the next step.
                  long_description: "%s"
                  background_color: "#2b5c50"
                """.formatted(ABOUT);
    }

    private static String features(String url) {
        return """
                features:
                  app_home:
                    home_tab_enabled: false
                    messages_tab_enabled: true
                    messages_tab_read_only_enabled: false
                  bot_user:
                    display_name: Rapport
                    always_online: true
                  slash_commands:
                    - command: %s
                      description: Your network, your next step
                      usage_hint: "%s"
                      should_escape: true
                """.formatted(SlackFacts.COMMAND, String.join(" | ", HINTS)) + url;
    }

    private static String scopes(String redirect) {
        return "oauth_config:\n" + redirect + "  scopes:\n    bot:\n" + list(SlackFacts.SCOPES);
    }

    private static String settings(String events, String interactivity, boolean socket) {
        return "settings:\n  event_subscriptions:\n"
                + events
                + "    bot_events:\n"
                + list(SlackFacts.EVENTS)
                + "  interactivity:\n    is_enabled: true\n"
                + interactivity
                + "  org_deploy_enabled: false\n  socket_mode_enabled: " + socket
                + "\n  token_rotation_enabled: false\n";
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "      - \"" + name + "\"\n").collect(Collectors.joining());
    }
}
