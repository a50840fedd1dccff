package dev.rapport.redis;

import dev.rapport.redis.embedded.Endpoint;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test {@link Nodes} on one server, of which one believes to be a minute ahead and the other a minute behind. */
final class OnWrongClocks extends TypeBasedParameterResolver<Nodes> {
    private static final Namespace NAMESPACE = Namespace.create(OnWrongClocks.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final MasterSecret SECRET = MasterSecret.of("two nodes that do not agree on the time");

    private record WrongBy(Duration difference) implements MachineClock {
        @Override
        public long nanos() {
            return OWN.nanos() + difference.toNanos();
        }

        @Override
        public long wallMillis() {
            return OWN.wallMillis() + difference.toMillis();
        }
    }

    private record TwoStores(RedisClient client, RedisStore ahead, RedisStore behind) implements AutoCloseable {
        static TwoStores on(Endpoint redis) {
            var client = RedisOptions.single("127.0.0.1", redis.port(), redis.password());
            var prefix = "t" + UUID.randomUUID();
            return new TwoStores(
                    client, open(client, prefix, Duration.ofMinutes(1)), open(client, prefix, Duration.ofMinutes(-1)));
        }

        private static RedisStore open(RedisClient client, String prefix, Duration wrongBy) {
            var store = RedisStore.open(client, SECRET, prefix, new WrongBy(wrongBy));
            if (!store.awaitReady(PATIENCE)) {
                throw new IllegalStateException("the test's Redis is not ready");
            }
            return store;
        }

        @Override
        public void close() {
            ahead.close();
            behind.close();
            client.shutdown();
        }
    }

    @Override
    public Nodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var stores = TwoStores.on(TestRedis.endpoint(context));
        context.getStore(NAMESPACE).put(stores, stores);
        var here = StoredHere.on(stores.ahead());
        return new Nodes(
                here,
                () -> StoredHere.on(stores.behind()),
                () -> stores.ahead().clock().now());
    }
}
