package dev.rapport.app.manifest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the package that is uploaded to Teams: the manifest and two icons, also in a zip. The build runs it. */
public final class TeamsPackage {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private TeamsPackage() {}

    /** @param arguments the folder to write to, the app's id, its version, the organisation's website */
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var version = arguments[2].replaceFirst("-.*", "");
        var files = files(new TeamsManifest(arguments[1], version, URI.create(arguments[3])));
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        try (var out = Files.newOutputStream(folder.resolve("rapport-teams.zip"))) {
            zip(files, out);
        }
    }

    static Map<String, byte[]> files(TeamsManifest manifest) throws IOException {
        return new TreeMap<>(Map.of(
                "manifest.json", JSON.writeValueAsString(manifest.json()).getBytes(StandardCharsets.UTF_8),
                "color.png", TeamsIcons.color(),
                "outline.png", TeamsIcons.outline()));
    }

    static void zip(Map<String, byte[]> files, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
