package dev.rapport.app.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.command.CommandSpec;
import dev.rapport.testkit.Dialogue;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The e2e suite checks the same manifest against Microsoft's schema. */
class TeamsPackageTest {
    private static final TeamsManifest MANIFEST =
            new TeamsManifest("c0ffee00-1111-4222-8333-444455556666", "1.2.3", URI.create("https://www.example.org"));

    @Test
    void it_has_a_manifest_and_icons_of_the_sizes_that_teams_asks_for() throws IOException {
        var files = unpacked();
        assertThat(files).containsOnlyKeys("manifest.json", "color.png", "outline.png");
        var color = image(files, "color.png");
        assertThat(color.getWidth()).isEqualTo(192);
        assertThat(color.getHeight()).isEqualTo(192);
        var outline = image(files, "outline.png");
        assertThat(outline.getWidth()).isEqualTo(32);
        assertThat(outline.getHeight()).isEqualTo(32);
    }

    @Test
    void the_outline_is_white_on_nothing() throws IOException {
        var outline = image(unpacked(), "outline.png");
        int drawn = 0;
        for (int pixel : outline.getRGB(0, 0, 32, 32, null, 0, 32)) {
            if (pixel >>> 24 != 0) {
                drawn++;
                assertThat(pixel & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
        assertThat(drawn).isBetween(50, 900);
    }

    @Test
    void the_bot_is_the_app_and_its_links_are_the_organisations() throws IOException {
        var manifest = manifest();
        assertThat(manifest.at("/id").asString())
                .isEqualTo(manifest.at("/bots/0/botId").asString());
        assertThat(manifest.at("/version").asString()).isEqualTo("1.2.3");
        assertThat(manifest.at("/developer/privacyUrl").asString()).isEqualTo("https://www.example.org/privacy");
    }

    @Test
    void every_word_of_the_menu_is_a_command_and_says_what_it_does() throws IOException {
        var known =
                Dialogue.commands().stream().flatMap(CommandSpec::beginnings).toList();
        var commands = manifest().at("/bots/0/commandLists/0/commands");
        assertThat(commands.size()).isBetween(5, 10);
        for (var command : commands) {
            assertThat(known).contains(command.path("title").asString());
            assertThat(command.path("description").asString()).hasSizeBetween(5, 128);
        }
    }

    private static JsonNode manifest() throws IOException {
        return JsonMapper.builder().build().readTree(unpacked().get("manifest.json"));
    }

    private static BufferedImage image(Map<String, byte[]> files, String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
    }

    private static Map<String, byte[]> unpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        TeamsPackage.zip(TeamsPackage.files(MANIFEST), bytes);
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
