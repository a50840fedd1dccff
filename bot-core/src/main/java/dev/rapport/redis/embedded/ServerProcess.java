package dev.rapport.redis.embedded;

import dev.rapport.platform.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server, in a session of its own, so that Ctrl-C in a terminal reaches this program and not its store. */
record ServerProcess(ProcessHandle handle, Endpoint endpoint, Watchdog watchdog) {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration REPORT = Duration.ofSeconds(5);

    /** Another program took the port between its choice and the server's start. */
    static final class PortTaken extends IOException {
        private static final long serialVersionUID = 1L;

        PortTaken(String message) {
            super(message);
        }
    }

    /** Starts the server and waits until it has loaded its data; where that fails none is left behind. */
    static ServerProcess launch(Path program, DataFolder folder, Endpoint endpoint) throws IOException {
        var configuration = folder.file(EmbeddedRedis.CONFIGURATION);
        try {
            start(program, configuration);
            var handle = awaitReady(folder, endpoint);
            return new ServerProcess(handle, endpoint, Watchdog.over(handle.pid(), folder.path()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            OrphanedServer.processesOf(configuration).forEach(ProcessHandle::destroy);
            throw new CannotStart("Interrupted while the embedded Redis was starting.", interrupted);
        } catch (IOException | CannotStart failure) {
            OrphanedServer.processesOf(configuration).forEach(ProcessHandle::destroy);
            throw failure;
        }
    }

    /** The program makes a daemon of itself and returns. */
    private static void start(Path program, Path configuration) throws IOException, InterruptedException {
        var launcher = new ProcessBuilder(program.toString(), configuration.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!launcher.waitFor(START.toSeconds(), TimeUnit.SECONDS) || launcher.exitValue() != 0) {
            throw new CannotStart("The embedded Redis refuses to start: " + said.strip());
        }
    }

    private static ProcessHandle awaitReady(DataFolder folder, Endpoint endpoint)
            throws IOException, InterruptedException {
        var silentUntil = System.nanoTime() + START.toNanos();
        var nextReport = System.nanoTime() + REPORT.toNanos();
        while (true) {
            var answer = tryAnswer(endpoint);
            if (answer != null && answer.ready()) {
                return answer.handle();
            }
            if (answer != null) {
                silentUntil = System.nanoTime() + START.toNanos();
            } else {
                refuseWhereDead(folder, silentUntil);
            }
            if (System.nanoTime() > nextReport) {
                LOG.info("The embedded Redis is loading what was stored.");
                nextReport += REPORT.toNanos();
            }
            Thread.sleep(10);
        }
    }

    private record Answer(boolean ready, ProcessHandle handle) {}

    private static @Nullable Answer tryAnswer(Endpoint endpoint) {
        try (var talk = ServerTalk.open(endpoint.port(), endpoint.password())) {
            var process = ProcessHandle.of(talk.processId());
            return process.isEmpty() ? null : new Answer(talk.isReady(), process.get());
        } catch (IOException notYet) {
            return null;
        }
    }

    private static void refuseWhereDead(DataFolder folder, long silentUntil) throws IOException {
        var complaints = complaints(folder.file("redis.log"));
        if (complaints.contains("Address already in use")) {
            throw new PortTaken(complaints);
        }
        var dead = OrphanedServer.processesOf(folder.file(EmbeddedRedis.CONFIGURATION))
                .isEmpty();
        if (dead || System.nanoTime() > silentUntil) {
            throw new CannotStart("The embedded Redis " + (dead ? "ended at once" : "does not answer")
                    + "; the reason is in " + folder.file("redis.log") + ". " + complaints);
        }
    }

    private static String complaints(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" # ")).collect(Collectors.joining(" "));
        }
    }

    /** Orderly; by force only where the server does not end within 20 seconds. */
    void stop() {
        watchdog.close();
        try (var talk = ServerTalk.open(endpoint.port(), endpoint.password())) {
            talk.shutDown();
        } catch (IOException deafServer) {
            handle.destroy();
        }
        OrphanedServer.awaitEnd(handle);
    }

    /** The server ended by itself: nothing is left to watch. */
    void forget() {
        watchdog.close();
    }
}
