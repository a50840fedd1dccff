package dev.rapport.redis.embedded;

import dev.rapport.testkit.TestFolders;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Redis Cluster of three masters on this machine, from the server we carry. */
public final class TestCluster implements AutoCloseable {
    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;
    private static final String PASSWORD = "c".repeat(64);
    /** The cluster's own bus listens ten thousand above. */
    private static final int HIGHEST_PORT = 55_000;

    private final Path path;
    private final List<DataFolder> folders = new ArrayList<>();
    private final List<EmbeddedRedis> masters = new ArrayList<>();

    public TestCluster() throws IOException {
        path = Files.createTempDirectory("rapport-cluster");
        for (var master = 0; master < MASTERS; master++) {
            folders.add(DataFolder.lock(path.resolve("master" + master)));
            masters.add(start(folders.getLast()));
            say(master, addSlots(master));
            say(master, "CLUSTER", "MEET", "127.0.0.1", Integer.toString(port(0)));
        }
        awaitAgreement();
    }

    private static EmbeddedRedis start(DataFolder folder) throws IOException {
        folder.writePrivately("redis.password", PASSWORD);
        folder.writePrivately("redis.port", Integer.toString(freePort()));
        return EmbeddedRedis.start(folder, Map.of("cluster-enabled", "yes", "appendfsync", "no"));
    }

    private static int freePort() {
        while (true) {
            var candidate = RandomGenerator.getDefault().nextInt(20_000, HIGHEST_PORT);
            try (var probe = new ServerSocket(candidate);
                    var bus = new ServerSocket(candidate + 10_000)) {
                return Math.min(probe.getLocalPort(), bus.getLocalPort());
            } catch (IOException taken) {
                continue;
            }
        }
    }

    private static String[] addSlots(int master) {
        var slots = IntStream.range(master * SLOTS / MASTERS, (master + 1) * SLOTS / MASTERS)
                .mapToObj(Integer::toString);
        return Stream.concat(Stream.of("CLUSTER", "ADDSLOTS"), slots).toArray(String[]::new);
    }

    private void awaitAgreement() throws IOException {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (var master = 0; master < MASTERS; master++) {
            while (!say(master, "CLUSTER", "INFO").contains("cluster_state:ok")
                    || !say(master, "CLUSTER", "INFO").contains("cluster_known_nodes:" + MASTERS)) {
                if (System.nanoTime() > end) {
                    throw new IOException("the cluster does not come together");
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private int port(int master) {
        return masters.get(master).endpoint().port();
    }

    private String say(int master, String... words) throws IOException {
        try (var talk = ServerTalk.open(port(master), PASSWORD)) {
            return talk.ask(words);
        }
    }

    /** How many keys each master has. */
    public List<Long> keys() throws IOException {
        var keys = new ArrayList<Long>();
        for (var master = 0; master < MASTERS; master++) {
            keys.add(Long.parseLong(say(master, "DBSIZE").substring(1)));
        }
        return keys;
    }

    /** A client that finds the other masters through the first. */
    public RedisClusterClient client() {
        var uri = RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port(0))
                .withPassword(PASSWORD.toCharArray())
                .build();
        return RedisClusterClient.create(uri);
    }

    /** How a program is told of it, as environment variables. */
    public Map<String, String> settings() {
        return Map.of(
                "SPRING_DATA_REDIS_CLUSTER_NODES", "127.0.0.1:" + port(0), "SPRING_DATA_REDIS_PASSWORD", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        masters.forEach(EmbeddedRedis::close);
        folders.forEach(DataFolder::close);
        TestFolders.delete(path);
    }
}
