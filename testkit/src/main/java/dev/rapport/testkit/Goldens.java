package dev.rapport.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what a renderer makes with what was approved: one file per sample under {@code src/test/resources/golden} of
 * the module under test. A missing file fails, and so does one that no sample belongs to. Run with
 * {@code -Dgolden.update=true} to approve anew; then read the difference.
 */
public final class Goldens {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Goldens() {}

    /** Checks all of a module's goldens at once. Names are sample names; texts end up in {@code <name>.json}. */
    public static void check(Map<String, String> rendered) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                approve(rendered);
            }
            var approved = read();
            assertThat(new TreeSet<>(approved.keySet()))
                    .as("the golden files in %s", FOLDER)
                    .isEqualTo(new TreeSet<>(rendered.keySet()));
            rendered.forEach((name, text) ->
                    assertThat(text.strip()).as("golden file %s", name).isEqualTo(approved.get(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void approve(Map<String, String> rendered) throws IOException {
        Files.createDirectories(FOLDER);
        for (var name : read().keySet()) {
            if (!rendered.containsKey(name)) {
                Files.delete(FOLDER.resolve(name + ".json"));
            }
        }
        for (var entry : rendered.entrySet()) {
            Files.writeString(
                    FOLDER.resolve(entry.getKey() + ".json"), entry.getValue().strip() + "\n");
        }
    }

    private static Map<String, String> read() throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.isDirectory(FOLDER)) {
            try (var files = Files.list(FOLDER)) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".json")).toList()) {
                    texts.put(
                            file.getFileName().toString().replace(".json", ""),
                            Files.readString(file).strip());
                }
            }
        }
        return texts;
    }
}
