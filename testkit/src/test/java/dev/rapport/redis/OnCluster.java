package dev.rapport.redis;

import dev.rapport.redis.embedded.TestCluster;
import dev.rapport.testkit.TestRedis;
import io.lettuce.core.cluster.RedisClusterClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test {@link Nodes} on the three masters that all tests share: no script leaves its slot. */
final class OnCluster extends TypeBasedParameterResolver<Nodes> {
    private static final Namespace NAMESPACE = Namespace.create(OnCluster.class);

    /** Ends with the test run. */
    private record Shared(TestCluster cluster, RedisClusterClient client) implements AutoCloseable {
        static Shared start() {
            try {
                var cluster = new TestCluster();
                return new Shared(cluster, cluster.client());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() throws IOException {
            client.shutdown();
            cluster.close();
        }
    }

    @Override
    public Nodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Nodes.on(store(context));
    }

    /** A store whose keys nobody else has; closed with the test. */
    private static RedisStore store(ExtensionContext context) {
        var store = TestRedis.open(shared(context).client(), "t" + UUID.randomUUID());
        context.getStore(NAMESPACE).put(store, store);
        return store;
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }
}
