package dev.rapport.app.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.command.CommandSpec;
import dev.rapport.slack.SlackFacts;
import dev.rapport.testkit.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SlackManifestTest {
    private static final Path DOCS = Path.of("..", "docs", "slack");

    @Test
    void theManifestsInTheDocumentsAreTheProgramsOwn() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            SlackManifest.main(new String[] {DOCS.toString()});
        }

        assertThat(Files.readString(DOCS.resolve("manifest-socket.yaml"))).isEqualTo(SlackManifest.socket());
        assertThat(Files.readString(DOCS.resolve("manifest-http.yaml"))).isEqualTo(SlackManifest.http());
    }

    @Test
    void bothKeepSlacksLimits() {
        for (var manifest : List.of(read(SlackManifest.socket()), read(SlackManifest.http()))) {
            var display = at(manifest, "display_information");
            assertThat((String) display.get("name")).hasSizeLessThanOrEqualTo(35);
            assertThat((String) display.get("description")).hasSizeLessThanOrEqualTo(140);
            assertThat((String) display.get("long_description")).hasSizeBetween(174, 4_000);
            var command = command(manifest);
            assertThat((String) command.get("usage_hint")).hasSizeLessThanOrEqualTo(1_000);
            assertThat(command).containsEntry("command", "/network").containsEntry("should_escape", true);
        }
    }

    @Test
    void everyHintIsACommandAsItIsTyped() {
        var known =
                Dialogue.commands().stream().flatMap(CommandSpec::beginnings).toList();
        assertThat(SlackManifest.HINTS)
                .allSatisfy(hint -> assertThat(known).anyMatch(words -> (hint + " ").startsWith(words + " ")));
        assertThat((String) command(read(SlackManifest.http())).get("usage_hint"))
                .isEqualTo(String.join(" | ", SlackManifest.HINTS));
    }

    @Test
    void withSocketModeNoAddressIsNamed() {
        assertThat(SlackManifest.socket()).doesNotContain("https://" + SlackManifest.HOST);
        assertThat(at(read(SlackManifest.socket()), "settings")).containsEntry("socket_mode_enabled", true);
        assertThat(read(SlackManifest.http()).toString().split("https://" + SlackManifest.HOST + "/slack/events"))
                .as("commands, events and interactivity each have the address")
                .hasSize(4);
    }

    @Test
    void whatTheComingFeaturesNeedIsAskedForNow() {
        var asked = at(at(read(SlackManifest.http()), "oauth_config"), "scopes").get("bot");

        assertThat(asked).isEqualTo(SlackFacts.SCOPES);
        assertThat(SlackFacts.SCOPES)
                .containsAll(Set.of("im:history", "mpim:history", "channels:history", "groups:history", "files:write"))
                .contains("commands", "chat:write", "im:write", "mpim:write", "users:read", "app_mentions:read");
    }

    private static Map<String, Object> command(Map<String, Object> manifest) {
        return cast(((List<?>) at(manifest, "features").getOrDefault("slash_commands", List.of())).getFirst());
    }

    private static Map<String, Object> read(String yaml) {
        return cast(new Yaml().load(yaml));
    }

    private static Map<String, Object> at(Map<String, Object> map, String name) {
        return cast(map.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object map) {
        return (Map<String, Object>) map;
    }
}
