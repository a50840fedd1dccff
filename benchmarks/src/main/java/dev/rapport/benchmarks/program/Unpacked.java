package dev.rapport.benchmarks.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A packaged program as the image holds it: taken apart into one folder, with the image's JVM options and an
 * ahead-of-time cache beside it.
 *
 * @param jar the file to start, in the folder
 */
record Unpacked(Path folder, String jar) {
    private static final String OPTIONS = "jvm.options";
    private static final String CACHE = "program.aot";
    private static final long PATIENCE_MINUTES = 5;

    /** Takes a packaged jar apart. @param options the image's, copied beside it */
    static Unpacked of(Path packaged, String jar, Path options, Path folder) throws IOException, InterruptedException {
        var layers = folder.resolveSibling(folder.getFileName() + "-layers");
        run(
                Objects.requireNonNull(folder.getParent()),
                List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--layers",
                        "--application-filename",
                        jar,
                        "--destination",
                        layers.toString()));
        for (var layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            merge(layers.resolve(layer), folder);
        }
        Files.copy(options, folder.resolve(OPTIONS));
        return new Unpacked(folder, jar);
    }

    private static void merge(Path layer, Path folder) throws IOException {
        try (var files = Files.walk(layer)) {
            for (var file : files.toList()) {
                var target = folder.resolve(layer.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.move(file, target);
                }
            }
        }
    }

    Path cache() {
        return folder.resolve(CACHE);
    }

    /** What starts it, with the cache as the image uses it. */
    List<String> command() {
        return command("-XX:AOTCache=" + cache());
    }

    /** What starts it so that it writes the cache when it ends. */
    List<String> training() {
        return command("-XX:AOTCacheOutput=" + cache());
    }

    private List<String> command(String option) {
        return List.of(java(), "@" + folder.resolve(OPTIONS), option, "-jar", jar);
    }

    /** Fails where the JVM would not use the cache; on its own it only becomes slow. */
    void requireCache() throws IOException, InterruptedException {
        var command = new ArrayList<>(command());
        command.subList(command.size() - 2, command.size()).clear();
        command.addAll(List.of("-XX:AOTMode=on", "-cp", jar, "-version"));
        run(folder, command);
    }

    /** The JVM that runs this benchmark runs the others too. */
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** Runs something to its end; fails where it ends with anything but 0. */
    static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "%s failed:%n%s".formatted(String.join(" ", command), Files.readString(folder.resolve("run.log"))));
        }
    }
}
