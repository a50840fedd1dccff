package dev.rapport.app.manifest;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The manifest of the Teams app, version 1.19 of Microsoft's schema.
 *
 * @param id the app's id, a GUID; the bot's is the same
 * @param version three numbers; Teams takes an update only if it has risen
 * @param website of the organisation that runs the bot, with pages {@code /privacy} and {@code /terms}; https
 */
record TeamsManifest(String id, String version, URI website) {
    private static final String SCHEMA =
            "https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json";

    /** What the menu above the text box offers: everyday words, each a command as it is. Ten at most. */
    private static final List<Map.Entry<String, String>> COMMANDS = List.of(
            Map.entry("today", "Up to three steps to take today, and why"),
            Map.entry("add", "Add a person: add Ada Lovelace, CTO at Analytical Engines, strategic"),
            Map.entry("log", "Log what happened: log Ada coffee yesterday"),
            Map.entry("remind", "A reminder: remind me in 20 minutes to call the dean"),
            Map.entry("due", "Everyone whose rhythm has run out, most pressing first"),
            Map.entry("list", "The people in your network"),
            Map.entry("checkin", "When I come to you: checkin weekly on monday at 9:00"),
            Map.entry("undo", "Take back your last change"),
            Map.entry("settings", "Time zone, quiet hours, check-ins"),
            Map.entry("help", "What you can say"));

    Map<String, Object> json() {
        return Map.ofEntries(
                Map.entry("$schema", SCHEMA),
                Map.entry("manifestVersion", "1.19"),
                Map.entry("version", version),
                Map.entry("id", id),
                Map.entry("name", Map.of("short", "Rapport", "full", "Rapport, a networking assistant")),
                Map.entry("description", description()),
                Map.entry("developer", developer()),
                Map.entry("icons", Map.of("color", "color.png", "outline", "outline.png")),
                Map.entry("accentColor", "#2B5C50"),
                Map.entry("bots", List.of(bot())),
                Map.entry("permissions", List.of("identity", "messageTeamMembers")),
                Map.entry("validDomains", List.of()),
                Map.entry("defaultInstallScope", "personal"),
                Map.entry("defaultGroupCapability", Map.of("team", "bot", "groupchat", "bot")));
    }

    private static Map<String, Object> description() {
        return Map.of(
                "short",
                "Keeps the people who matter in mind, and tells you the next step.",
                "full",
                "Rapport keeps the people who matter to you at three levels: those who help get today's work done, those"
                        + " who help you grow, and those who open the future. It prompts you at the right moment with a"
                        + " reason and a first line, logs what happened in five seconds, shows where your network is"
                        + " thin, and introduces colleagues to each other. Your network is private to you. Say *help*"
                        + " to see what you can say.");
    }

    private Map<String, Object> developer() {
        return Map.of(
                "name", "Rapport",
                "websiteUrl", website.toString(),
                "privacyUrl", website.resolve("/privacy").toString(),
                "termsOfUseUrl", website.resolve("/terms").toString());
    }

    private Map<String, Object> bot() {
        return Map.of(
                "botId",
                id,
                "scopes",
                List.of("personal", "team", "groupChat"),
                "supportsFiles",
                false,
                "isNotificationOnly",
                false,
                "commandLists",
                List.of(Map.of("scopes", List.of("personal"), "commands", commands())));
    }

    private static List<Map<String, String>> commands() {
        return COMMANDS.stream()
                .map(command -> Map.of("title", command.getKey(), "description", command.getValue()))
                .toList();
    }
}
