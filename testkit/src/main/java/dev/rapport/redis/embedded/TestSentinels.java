package dev.rapport.redis.embedded;

import dev.rapport.testkit.TestFolders;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A master, a replica and three sentinels on this machine, from the server we carry. */
public final class TestSentinels implements AutoCloseable {
    private static final String NAME = "rapport";
    private static final int SENTINELS = 3;
    private static final String PASSWORD = "5".repeat(64);

    private final Path path;
    private final List<DataFolder> folders = new ArrayList<>();
    private final EmbeddedRedis master;
    private final EmbeddedRedis replica;
    private final List<Process> sentinels = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    public TestSentinels() throws IOException {
        path = Files.createTempDirectory("rapport-sentinels");
        master = start("master", Map.of());
        replica = start("replica", Map.of("replicaof", "127.0.0.1 " + port(master)));
        try {
            var program = ServerProgram.find(folders.getFirst()).path();
            for (var i = 0; i < SENTINELS; i++) {
                sentinels.add(startSentinel(program, i));
            }
            awaitAgreement();
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private EmbeddedRedis start(String name, Map<String, String> more) throws IOException {
        var folder = DataFolder.lock(path.resolve(name));
        folders.add(folder);
        // one without the other counts as none
        folder.writePrivately("redis.password", PASSWORD);
        folder.writePrivately("redis.port", Integer.toString(freePort()));
        var settings = new HashMap<>(more);
        settings.put("masterauth", PASSWORD);
        settings.put("appendfsync", "no");
        settings.put("repl-diskless-sync", "yes");
        settings.put("repl-diskless-sync-delay", "0");
        return EmbeddedRedis.start(folder, settings);
    }

    private Process startSentinel(Path program, int number) throws IOException {
        var port = freePort();
        ports.add(port);
        var file = path.resolve("sentinel" + number + ".conf");
        Files.writeString(file, """
                port %d
                bind 127.0.0.1
                dir %s
                sentinel monitor %s 127.0.0.1 %d 2
                sentinel auth-pass %3$s %s
                sentinel down-after-milliseconds %3$s 500
                sentinel failover-timeout %3$s 5000
                """.formatted(port, path, NAME, port(master), PASSWORD));
        return new ProcessBuilder(program.toString(), file.toString(), "--sentinel")
                .redirectOutput(path.resolve("sentinel" + number + ".log").toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private static int port(EmbeddedRedis redis) {
        return redis.endpoint().port();
    }

    /** Until every sentinel knows the replica and the other two. */
    private void awaitAgreement() throws IOException {
        for (int port : ports) {
            var client = RedisClient.create(
                    RedisURI.builder().withHost("127.0.0.1").withPort(port).build());
            try {
                await("sentinel knows all", () -> knowsAll(client));
            } finally {
                client.shutdown();
            }
        }
        await("replica is in sync", this::isInSync);
    }

    private static boolean knowsAll(RedisClient client) {
        try (var sentinel = client.connectSentinel()) {
            var known = sentinel.sync().master(NAME);
            return Integer.toString(SENTINELS - 1).equals(known.get("num-other-sentinels"))
                    && "1".equals(known.get("num-slaves"));
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private boolean isInSync() {
        return sayToReplica("INFO", "replication").contains("master_link_status:up");
    }

    private String sayToReplica(String... words) {
        try (var talk = ServerTalk.open(port(replica), PASSWORD)) {
            return talk.ask(words);
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void await(String what, BooleanSupplier reached) throws IOException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("not reached: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** A client that asks the sentinels for the master. */
    public RedisClient client() {
        var uri = RedisURI.builder().withSentinelMasterId(NAME).withPassword(PASSWORD.toCharArray());
        ports.forEach(port -> uri.withSentinel("127.0.0.1", port));
        return RedisClient.create(uri.build());
    }

    /** How a program is told of them, as environment variables. */
    public Map<String, String> settings() {
        return Map.of(
                "SPRING_DATA_REDIS_SENTINEL_MASTER",
                NAME,
                "SPRING_DATA_REDIS_SENTINEL_NODES",
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "SPRING_DATA_REDIS_PASSWORD",
                PASSWORD);
    }

    /** Freezes the master, its connections open; returns when the sentinels have made the replica the new one. */
    public void freezeTheMaster() throws IOException, InterruptedException {
        signal("STOP");
        await("replica is master", () -> sayToReplica("INFO", "replication").contains("role:master"));
    }

    /** Lets the old master go on, as a replica. */
    public void thawTheMaster() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(master.processId()))
                .start()
                .waitFor();
    }

    /** Stops the master; returns when the sentinels have made the replica the new one. */
    public void loseTheMaster() throws IOException {
        master.close();
        await("replica is master", () -> sayToReplica("INFO", "replication").contains("role:master"));
    }

    @Override
    public void close() throws IOException {
        sentinels.forEach(Process::destroyForcibly);
        replica.close();
        master.close();
        folders.forEach(DataFolder::close);
        TestFolders.delete(path);
    }
}
