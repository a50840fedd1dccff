package dev.rapport.redis.embedded;

import dev.rapport.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis server of our own, append-only, on loopback, with a password, in one locked data folder. It lives as long as
 * this program; should it die alone it is started again on the same port.
 */
public final class EmbeddedRedis implements AutoCloseable {
    static final String CONFIGURATION = "redis.conf";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final int TRIES = 5;

    private final DataFolder folder;
    private final ServerProgram program;
    private final Map<String, String> settings;
    private ServerProcess process;
    private boolean closing;

    private EmbeddedRedis(DataFolder folder, ServerProgram program, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.program = program;
        this.settings = settings;
        this.process = launch();
    }

    /**
     * Stops what a killed program left behind, then starts the server and waits until it has loaded its data.
     *
     * @param folder locked by the caller, who closes it after this
     * @throws CannotStart with one sentence
     */
    public static EmbeddedRedis start(DataFolder folder) {
        return start(folder, Map.of());
    }

    /** As above, with settings of redis.conf on top of ours; for tests. */
    public static EmbeddedRedis start(DataFolder folder, Map<String, String> settings) {
        try {
            LOG.info("Everything is kept in {}; starting the embedded Redis there.", folder.path());
            OrphanedServer.stopAll(folder);
            var embedded = new EmbeddedRedis(folder, ServerProgram.find(folder), settings);
            embedded.supervise(embedded.process);
            return embedded;
        } catch (IOException failure) {
            throw new CannotStart("The embedded Redis could not be started: " + failure.getMessage(), failure);
        }
    }

    public synchronized Endpoint endpoint() {
        return process.endpoint();
    }

    /** The server's process id, for those who watch or kill it in tests. */
    public synchronized long processId() {
        return process.handle().pid();
    }

    private ServerProcess launch() throws IOException {
        var log = folder.file("redis.log");
        if (Files.exists(log)) {
            Files.move(log, folder.file("redis.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return launchAt(Endpoint.choose(folder));
            } catch (ServerProcess.PortTaken taken) {
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private ServerProcess launchAt(Endpoint endpoint) throws IOException {
        folder.writePrivately(CONFIGURATION, configuration(endpoint));
        return ServerProcess.launch(program.path(), folder, endpoint);
    }

    /** Everysec: what was answered survives the death of this program; a power cut may cost the last second. */
    private String configuration(Endpoint endpoint) {
        var lines = new TreeMap<>(Map.of(
                "bind", "127.0.0.1",
                "port", Integer.toString(endpoint.port()),
                "requirepass", endpoint.password(),
                "dir", quoted(folder.path()),
                "appendonly", "yes",
                "appendfsync", "everysec",
                "save", "\"\"",
                "maxmemory-policy", "noeviction",
                "daemonize", "yes",
                "logfile", quoted(folder.file("redis.log"))));
        lines.put("set-proc-title", "no");
        // what is sealed does not pack, and trying takes a sixth of the server's time while it rewrites its file
        lines.put("rdbcompression", "no");
        lines.put("pidfile", quoted(folder.file("redis.pid")));
        lines.putAll(settings);
        var text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void supervise(ServerProcess watched) {
        var _ = watched.handle()
                .onExit()
                .thenAcceptAsync(
                        gone -> restart(watched), task -> Thread.ofVirtual().start(task));
    }

    private synchronized void restart(ServerProcess gone) {
        if (closing) {
            return;
        }
        LOG.warn("The embedded Redis ended by itself; starting it again. Its log: {}", folder.file("redis.log"));
        gone.forget();
        try {
            process = launchAt(gone.endpoint());
            supervise(process);
        } catch (IOException | CannotStart failure) {
            LOG.error("The embedded Redis could not be started again: restart Rapport.", failure);
        }
    }

    /** Writes everything down and stops the server; returns when it is gone. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        process.stop();
    }

    /** The processes, if any, that run with this folder's configuration. */
    public static List<ProcessHandle> processesIn(Path folder) {
        return OrphanedServer.processesOf(folder.toAbsolutePath().normalize().resolve(CONFIGURATION));
    }
}
