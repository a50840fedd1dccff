package dev.rapport.benchmarks;

import dev.rapport.testkit.program.KillTrial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Kills the packaged program twenty times; argument: its jar, and optionally a seed. Fails where anything is lost. */
public final class KillProgram {
    private static final int KILLS = 20;

    private KillProgram() {}

    public static void main(String[] arguments) throws Exception {
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        var folder = Files.createTempDirectory("rapport-kill").toRealPath();
        var jar = Path.of(arguments[0]).toAbsolutePath();
        System.out.printf("%d kills in %s, seed %d%n", KILLS, folder, seed);
        var trial = new KillTrial(List.of("-jar", jar.toString()), folder, seed);
        try (var running = trial.run(KILLS)) {
            running.terminate();
            running.awaitEnd();
        }
        trial.awaitNoServer();
        System.out.println("Everything that was answered was there, nothing half-done, no stray process.");
    }
}
