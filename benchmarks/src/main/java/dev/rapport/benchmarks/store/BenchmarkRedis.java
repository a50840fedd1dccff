package dev.rapport.benchmarks.store;

import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.RedisOptions;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.testkit.TestFolders;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A Redis of its own with the settings of the embedded one: append-only, written down every second. */
public final class BenchmarkRedis implements AutoCloseable {
    private static final String SECRET = "a secret for benchmarks, known to everybody";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path path;
    private final DataFolder folder;
    private final EmbeddedRedis server;
    private final RedisClient client;
    private final RedisStore store;

    /** Starts it, empty, in a folder that goes with it. */
    public BenchmarkRedis() throws IOException {
        path = Files.createTempDirectory("rapport-benchmark").toRealPath();
        folder = DataFolder.lock(path);
        server = EmbeddedRedis.start(folder);
        var endpoint = server.endpoint();
        client = RedisOptions.single("127.0.0.1", endpoint.port(), endpoint.password());
        store = RedisStore.open(client, MasterSecret.of(SECRET));
        if (!store.awaitReady(PATIENCE)) {
            throw new IllegalStateException("the benchmark's Redis is not ready");
        }
    }

    /** Rapport's store in it, as a program with {@link #settings} sees it. */
    public RedisStore store() {
        return store;
    }

    /** The server's process, for those who count what it costs. */
    public long processId() {
        return server.processId();
    }

    /** A connection beside the store's, for looking at what it has written. */
    public StatefulRedisConnection<String, String> connect() {
        return client.connect();
    }

    /** How much is in the lanes, claimed, to come and parked. */
    public long waiting() {
        try (var connection = connect()) {
            var now = connection.sync();
            return now.keys("*:items").stream().mapToLong(now::hlen).sum();
        }
    }

    /** What Redis itself says that it uses, in bytes, all overhead included. */
    public long usedMemory() {
        try (var connection = connect()) {
            return connection
                    .sync()
                    .info("memory")
                    .lines()
                    .filter(line -> line.startsWith("used_memory:"))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The environment of a program that uses this Redis as one of the operator's own. */
    public Map<String, String> settings() {
        var endpoint = server.endpoint();
        return Map.of(
                "SPRING_DATA_REDIS_HOST",
                "127.0.0.1",
                "SPRING_DATA_REDIS_PORT",
                Integer.toString(endpoint.port()),
                "SPRING_DATA_REDIS_PASSWORD",
                endpoint.password(),
                "RAPPORT_SECRET_KEY",
                SECRET);
    }

    /** Ends it in good order; it is started again at once, at the same address, from its append-only file. */
    public void restart() {
        ProcessHandle.of(server.processId()).ifPresent(ProcessHandle::destroy);
    }

    /** Holds it still for so long, its connections open; returns afterwards. */
    public void pause(Duration time) throws IOException, InterruptedException {
        var process = Long.toString(server.processId());
        new ProcessBuilder("kill", "-STOP", process).start().waitFor();
        try {
            Thread.sleep(time);
        } finally {
            new ProcessBuilder("kill", "-CONT", process).start().waitFor();
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        client.shutdown();
        server.close();
        folder.close();
        TestFolders.delete(path);
    }
}
