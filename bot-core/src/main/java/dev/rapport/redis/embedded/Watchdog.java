package dev.rapport.redis.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A shell that waits for the end of this program, however it ends, and then stops the server in good order. Where there
 * is no shell or no {@code ps}, the next start stops the orphan instead.
 */
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r _
            case "$(ps -o args= -p "$1" 2>/dev/null)" in *"$2/redis.conf"*) kill -TERM "$1";; esac
            """;
    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(long server, Path folder) throws IOException {
        var shell = new ProcessBuilder(
                        "/bin/sh", "-c", SCRIPT, "rapport-watch", Long.toString(server), folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Watchdog(shell);
    }

    /** Ends the watch without touching the server. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
