package dev.rapport.redis.embedded;

import dev.rapport.platform.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The redis-server to run: the one we carry, else one on the PATH. */
record ServerProgram(Path path, int major) {
    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)");
    private static final String ELSE =
            " Install redis-server (6.2 or newer), or set SPRING_DATA_REDIS_URL to a Redis of yours.";

    private static final int MOST_TRIES = 50;

    private sealed interface Trial {
        record Runs(int major, int minor) implements Trial {}

        record Fails(String why) implements Trial {}
    }

    /** @throws CannotStart with what is missing, where neither runs here */
    static ServerProgram find(DataFolder folder) {
        return find(folder, System.getenv().getOrDefault("PATH", ""));
    }

    static ServerProgram find(DataFolder folder, String searchPath) {
        refuseWindows(System.getProperty("os.name", ""));
        var needsSeven = Files.exists(folder.file("appendonlydir"));
        var missing = "";
        try {
            var carried = carried(folder);
            switch (tryOut(carried)) {
                case Trial.Runs runs
                when !needsSeven -> {
                    return new ServerProgram(carried, runs.major());
                }
                case Trial.Runs runs ->
                    missing = "The data folder was last written by Redis 7 or newer, but ours is " + runs.major() + "."
                            + runs.minor() + ".";
                case Trial.Fails fails ->
                    missing = "The embedded Redis does not run on this machine (" + fails.why() + ").";
            }
        } catch (IOException | RuntimeException unknownMachine) {
            missing = "There is no embedded Redis for this machine (" + unknownMachine.getMessage() + ").";
        }
        var reason = missing;
        return installed(searchPath, needsSeven ? 7 : 6).orElseThrow(() -> new CannotStart(reason + ELSE));
    }

    static void refuseWindows(String osName) {
        if (osName.toLowerCase(Locale.ROOT).contains("windows")) {
            throw new CannotStart("On Windows there is no embedded Redis: start this program inside WSL,"
                    + " or set SPRING_DATA_REDIS_URL to a Redis of yours.");
        }
    }

    private static Optional<ServerProgram> installed(String searchPath, int atLeast) {
        for (var folder : Arrays.asList(searchPath.split(File.pathSeparator))) {
            var candidate =
                    Path.of(folder.isEmpty() ? "." : folder, "redis-server").toAbsolutePath();
            if (Files.isExecutable(candidate)
                    && tryOut(candidate) instanceof Trial.Runs(int major, int minor)
                    && major >= atLeast
                    && (major > 6 || minor >= 2)) {
                return Optional.of(new ServerProgram(candidate, major));
            }
        }
        return Optional.empty();
    }

    /** Unpacked once per version into the data folder: the system's temporary folder may forbid programs, and fills up. */
    private static Path carried(DataFolder folder) throws IOException {
        var name = Objects.requireNonNull(
                ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture()),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        var target = folder.file("bin").resolve(Path.of(name).getFileName());
        if (!Files.isExecutable(target)) {
            Files.createDirectories(target.getParent());
            var unpacking = Files.createTempDirectory(target.getParent(), "unpacking");
            var unpacked = ExecutableProvider.newJarResourceProvider(unpacking.toFile())
                    .get()
                    .toPath();
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(unpacking);
        }
        return target;
    }

    private static Trial tryOut(Path program) {
        try {
            for (var attempt = 1; ; attempt++) {
                try {
                    return versionOf(program);
                } catch (IOException cannotRun) {
                    if (!isStillWritten(cannotRun) || attempt == MOST_TRIES) {
                        return new Trial.Fails("it needs glibc and OpenSSL 3: " + cannotRun.getMessage());
                    }
                    Thread.sleep(20);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Trial.Fails("interrupted");
        }
    }

    /** A process that another thread starts meanwhile holds the file open until it runs its own program (ETXTBSY). */
    private static boolean isStillWritten(IOException cannotRun) {
        return String.valueOf(cannotRun.getMessage()).contains("Text file busy");
    }

    private static Trial versionOf(Path program) throws IOException, InterruptedException {
        var process = new ProcessBuilder(program.toString(), "--version")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var ended = process.waitFor(5, TimeUnit.SECONDS);
        var version = VERSION.matcher(said);
        if (ended && process.exitValue() == 0 && version.find()) {
            return new Trial.Runs(Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2)));
        }
        return new Trial.Fails(
                said.isBlank()
                        ? "it ends at once"
                        : said.lines().findFirst().orElse("").strip());
    }
}
