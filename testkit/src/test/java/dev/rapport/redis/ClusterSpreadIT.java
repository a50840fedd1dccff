package dev.rapport.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.testkit.TestRedis;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterSpreadIT {
    /** On a cluster of its own, or the keys of other tests would pass for these. */
    @Test
    void everyMasterGetsItsShare() throws Exception {
        try (var cluster = new TestCluster();
                var client = cluster.client();
                var store = TestRedis.open(client, "spread")) {
            IntStream.range(0, 300)
                    .forEach(i -> store.calls()
                            .call(redis ->
                                    redis.set(store.keys().of("x", "owner " + i).key("x"), new byte[1])));

            assertThat(cluster.keys()).allMatch(keys -> keys > 60);
        }
    }
}
