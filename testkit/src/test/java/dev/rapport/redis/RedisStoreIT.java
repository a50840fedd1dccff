package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.Deadline;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestRedis.class)
class RedisStoreIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path home;

    @Test
    void twoStoresInOneRedisSeeNothingOfEachOther(RedisStore one, RedisStore other) {
        write(one, "mine");
        write(other, "other");
        assertThat(read(one)).isEqualTo("mine");
        assertThat(read(other)).isEqualTo("other");
    }

    @Test
    void aWrongSecretIsRefusedInASentence(Endpoint server) {
        var client = RedisOptions.single("127.0.0.1", server.port(), server.password());
        try (var right = RedisStore.open(
                        client, MasterSecret.of("the secret it was first started with"), "wrong-secret");
                var same = RedisStore.open(
                        client, MasterSecret.of("the secret it was first started with"), "wrong-secret")) {
            assertThat(right.awaitReady(SOON)).isTrue();
            assertThat(same.awaitReady(SOON)).isTrue();
            try (var wrong =
                    RedisStore.open(client, MasterSecret.of("another secret, as long as the first"), "wrong-secret")) {
                assertThatThrownBy(() -> wrong.awaitReady(SOON))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining("RAPPORT_SECRET_KEY");
                assertThatThrownBy(wrong::ping).isInstanceOf(CannotStart.class);
            }
        } finally {
            client.shutdown();
        }
    }

    @Test
    void withoutRedisItStartsSaysSoQuicklyAndRecoversByItself() throws IOException {
        try (var folder = DataFolder.lock(home)) {
            EmbeddedRedis first = EmbeddedRedis.start(folder);
            var endpoint = first.endpoint();
            first.close();
            var client = RedisOptions.single("127.0.0.1", endpoint.port(), endpoint.password());
            try (var store = RedisStore.open(client, MasterSecret.keptIn(folder))) {
                assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);
                try (var redis = EmbeddedRedis.start(folder)) {
                    assertThat(store.awaitReady(SOON)).isTrue();
                    store.ping();
                }
                var before = System.nanoTime();
                assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            } finally {
                client.shutdown();
            }
        }
    }

    @Test
    void aClockThatWasMovedIsSeenWheneverRedisComes() throws IOException {
        try (var folder = DataFolder.lock(home)) {
            Endpoint endpoint;
            RedisClient client;
            try (var first = EmbeddedRedis.start(folder)) {
                endpoint = first.endpoint();
                client = RedisOptions.single("127.0.0.1", endpoint.port(), endpoint.password());
                try (var playground = RedisStore.open(client, MasterSecret.keptIn(folder))) {
                    assertThat(playground.awaitReady(SOON)).isTrue();
                    playground.clock().moveForward(Duration.ofDays(1));
                }
            }
            try (var store = RedisStore.open(client, MasterSecret.keptIn(folder), RedisStoreIT::unmoved)) {
                assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);
                try (var redis = EmbeddedRedis.start(folder)) {
                    assertThat(redis.endpoint()).isEqualTo(endpoint);
                    assertThatThrownBy(() -> store.awaitReady(SOON)).isInstanceOf(CannotStart.class);
                    assertThatThrownBy(store::ping).isInstanceOf(CannotStart.class);
                }
            } finally {
                client.shutdown();
            }
        }
    }

    private static void unmoved(MovableClock clock) {
        if (!clock.moved().isZero()) {
            throw new CannotStart("moved");
        }
    }

    @Test
    void aServerThatTakesCommandsButNeverAnswersCostsASecond() throws IOException {
        try (var deaf = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            var client = RedisOptions.single("127.0.0.1", deaf.getLocalPort(), "any");
            try (var store = RedisStore.open(client, MasterSecret.of("a secret of more than 32 characters"))) {
                var before = System.nanoTime();
                assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailable.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
            } finally {
                client.shutdown();
            }
        }
    }

    @Test
    void aCommandThatHasUsedItsTimeWaitsNoMore(RedisStore store) {
        assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(50), () -> sleepInRedis(store, 2)))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void whatAllCallsOfACommandWaitIsCountedTogether(RedisStore store) {
        assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(500), () -> {
                    sleepInRedis(store, 0.3);
                    return sleepInRedis(store, 0.3);
                }))
                .isInstanceOf(StoreUnavailable.class);
    }

    private static Object sleepInRedis(RedisStore store, double seconds) {
        return store.calls()
                .call(redis ->
                        redis.blpop(seconds, store.keys().of("never", "pushed").key("list")));
    }

    @Test
    void anInterruptedCallerStaysInterrupted(RedisStore store) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sleepInRedis(store, 0.3)).isInstanceOf(StoreUnavailable.class);
        assertThat(Thread.interrupted()).isTrue();
        store.ping();
    }

    @Test
    void aMistakeOfOursIsNotMistakenForAnAbsence(RedisStore store) {
        var key = store.keys().of("x", "1").key("list");
        store.calls().call(redis -> redis.rpush(key, bytes("a")));
        assertThatThrownBy(() -> store.calls().call(redis -> redis.get(key)))
                .isInstanceOf(RedisCommandExecutionException.class)
                .hasMessageContaining("WRONGTYPE");
    }

    @Test
    void aScriptRunsThoughTheServerForgotIt(RedisStore store) {
        var script = new RedisScript("return {ARGV[1], #KEYS}", "0".repeat(40));
        var keys = List.of(store.keys().of("x", "1").key("a"));
        assertThat(script.run(store.calls(), keys, List.of(bytes("hi")))).containsExactly(bytes("hi"), 1L);
    }

    @Test
    void domainTimeIsRedisTimeAndMovesForwardForAll(RedisStore store) {
        var otherNode = new RedisDomainClock(store.calls(), store.keys(), MachineClock.OWN);
        assertThat(store.clock().now())
                .isBetween(Instant.now().minusSeconds(2), Instant.now().plusSeconds(2));
        assertThat(store.clock().moved()).isZero();

        store.clock().moveForward(Duration.ofDays(30));

        var inAMonth = Instant.now().plus(Duration.ofDays(30));
        assertThat(store.clock().now()).isBetween(inAMonth.minusSeconds(2), inAMonth.plusSeconds(2));
        assertThat(otherNode.now()).isBetween(inAMonth.minusSeconds(2), inAMonth.plusSeconds(2));
        assertThat(otherNode.moved()).isEqualTo(Duration.ofDays(30));
        assertThatThrownBy(() -> store.clock().moveForward(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void write(RedisStore store, String text) {
        store.calls().call(redis -> redis.set(store.keys().inPartition(1, "x"), bytes(text)));
    }

    private static String read(RedisStore store) {
        byte[] value = store.calls().call(redis -> redis.get(store.keys().inPartition(1, "x")));
        return new String(value, UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
