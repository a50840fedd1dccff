package dev.rapport.benchmarks.program;

import dev.rapport.testkit.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built jars are, and a folder to take them apart in, which goes when the benchmark ends. */
public final class Workshop implements AutoCloseable {
    private final Path root;
    private final Path target;
    private final Path folder;

    /**
     * @param root of the repository
     * @param target what every module calls the folder it builds in, relative to itself
     */
    public Workshop(Path root, Path target) throws IOException {
        this.root = root;
        this.target = target;
        this.folder = Files.createTempDirectory("rapport-programs").toRealPath();
    }

    /** The packaged program of a module. */
    public Path jar(String module) throws IOException {
        var built = root.resolve(module).resolve(target);
        try (var files = Files.list(built)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar in " + built + ": package it first"));
        }
    }

    /** What every JVM is started with, as the image's. */
    public Path options() {
        return root.resolve("docker/jvm.options");
    }

    Path training() {
        return root.resolve("docker/Train.java");
    }

    /** A new one. */
    public Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        TestFolders.delete(folder);
    }
}
