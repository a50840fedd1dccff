package dev.rapport.redis.embedded;

import dev.rapport.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its program (kill -9). It is stopped and never adopted: what it still does is unknown, and its
 * settings may be an older version's.
 */
final class OrphanedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanedServer() {}

    /** Stops every server of this locked folder, first those that answer, then those found by their configuration's path. */
    static void stopAll(DataFolder folder) {
        answering(folder).ifPresent(OrphanedServer::awaitEnd);
        for (var process : processesOf(folder.file(EmbeddedRedis.CONFIGURATION))) {
            LOG.info("Stopping the Redis server {} that a killed program left behind.", process.pid());
            process.destroy();
            awaitEnd(process);
        }
    }

    private static Optional<ProcessHandle> answering(DataFolder folder) {
        var endpoint = Endpoint.read(folder);
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        try (var talk = ServerTalk.open(endpoint.get().port(), endpoint.get().password())) {
            var process = ProcessHandle.of(talk.processId());
            LOG.info("Stopping the Redis server that a killed program left behind.");
            talk.shutDown();
            return process;
        } catch (IOException nobodyAnswers) {
            LOG.debug("No server answers for this data folder: {}", nobodyAnswers.getMessage());
            return Optional.empty();
        }
    }

    /** Servers of this user whose command line names the configuration: works before any pid file exists. */
    static List<ProcessHandle> processesOf(Path configuration) {
        return ProcessHandle.allProcesses()
                .filter(process -> isServerWith(configuration, process.info()))
                .toList();
    }

    private static boolean isServerWith(Path configuration, ProcessHandle.Info process) {
        var named = process.arguments().stream().flatMap(Arrays::stream).anyMatch(configuration.toString()::equals);
        var program = Path.of(process.command().orElse("?")).getFileName().toString();
        return named && (program.startsWith("redis-") || program.startsWith("valkey-"));
    }

    /** A zombie counts as gone: in a container nobody may collect it. */
    private static boolean runs(ProcessHandle process) {
        var info = process.info();
        return process.isAlive()
                && (info.command().isPresent() || info.arguments().isPresent());
    }

    static void awaitEnd(ProcessHandle process) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (runs(process)) {
                if (System.nanoTime() > end + PATIENCE.toNanos()) {
                    throw new CannotStart("The Redis server " + process.pid() + " does not stop: end it by hand.");
                }
                if (System.nanoTime() > end) {
                    process.destroyForcibly();
                }
                Thread.sleep(5);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while a Redis server was stopping.", interrupted);
        }
    }
}
