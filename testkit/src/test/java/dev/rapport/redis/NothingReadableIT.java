package dev.rapport.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stolen dump or log shows nothing of anybody. */
class NothingReadableIT {
    @TempDir
    Path home;

    @Test
    void nothingPersonalIsReadableInADumpOrALog() throws IOException {
        var uncompressed = Map.of("rdbcompression", "no", "aof-use-rdb-preamble", "no", "dbfilename", "dump.rdb");
        try (var folder = DataFolder.lock(home);
                var redis = EmbeddedRedis.start(folder, uncompressed)) {
            var endpoint = redis.endpoint();
            var client = RedisOptions.single("127.0.0.1", endpoint.port(), endpoint.password());
            try (var store = RedisStore.open(client, MasterSecret.keptIn(folder))) {
                assertThat(store.awaitReady(Duration.ofSeconds(10))).isTrue();
                plant(store);
                new EverythingStored(store).keep();
                assertThat(new EverythingStored(store).readBack())
                        .as("what a fresh look finds in the stores")
                        .contains(EverythingStored.WORDS);
                store.calls().call(commands -> commands.save());
            } finally {
                client.shutdown();
            }
        }
        for (var file : List.of("dump.rdb", "appendonly.aof")) {
            var bytes = Files.readString(home.resolve(file), ISO_8859_1);
            assertThat(bytes).as("planted in " + file).contains("planted: Wilhelmina Planted");
            var others = bytes.replace("planted: Wilhelmina Planted", "");
            for (var personal : EverythingStored.WORDS) {
                assertThat(others.contains(personal))
                        .as(personal + " in " + file)
                        .isFalse();
            }
        }
    }

    private static void plant(RedisStore store) {
        var text = "planted: Wilhelmina Planted".getBytes(UTF_8);
        store.calls().call(redis -> redis.set("planted", text));
        store.calls().call(redis -> redis.hset("planted-hash", "field", text));
    }
}
