package dev.rapport.redis;

import dev.rapport.redis.embedded.TestSentinels;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test {@link Nodes} on the master that all tests share and that sentinels name. */
final class OnSentinels extends TypeBasedParameterResolver<Nodes> {
    private static final Namespace NAMESPACE = Namespace.create(OnSentinels.class);

    /** Ends with the test run. */
    private record Shared(TestSentinels sentinels, RedisClient client) implements AutoCloseable {
        static Shared start() {
            try {
                var sentinels = new TestSentinels();
                return new Shared(sentinels, sentinels.client());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            client.shutdown();
            sentinels.close();
        }
    }

    @Override
    public Nodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var shared = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
        var store = TestRedis.open(shared.client(), "t" + UUID.randomUUID());
        context.getStore(NAMESPACE).put(store, store);
        return Nodes.on(store);
    }
}
