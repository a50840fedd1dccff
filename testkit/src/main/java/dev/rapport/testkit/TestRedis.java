package dev.rapport.testkit;

import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.RedisOptions;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import dev.rapport.redis.embedded.Endpoint;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Redis for tests: {@code @ExtendWith(TestRedis.class)} and a parameter of type {@link RedisStore}. All tests of
 * one JVM share one embedded server; each parameter is a store of its own, whose keys begin with a random word, so tests
 * run side by side and see nothing of each other.
 */
public final class TestRedis implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TestRedis.class);
    private static final MasterSecret SECRET = MasterSecret.of("a secret for tests, known to everybody");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One server and one client for the whole JVM; ends with the test run. */
    private static final class Shared implements AutoCloseable {
        private final Path path;
        private final DataFolder folder;
        private final EmbeddedRedis server;
        private final RedisClient client;

        Shared() {
            try {
                path = Files.createTempDirectory("rapport-test");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            folder = DataFolder.lock(path);
            server = EmbeddedRedis.start(folder, Map.of("appendfsync", "no"));
            client = RedisOptions.single(
                    "127.0.0.1", server.endpoint().port(), server.endpoint().password());
        }

        @Override
        public void close() throws IOException {
            client.shutdown();
            server.close();
            folder.close();
            TestFolders.delete(path);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RedisStore.class
                || parameter.getParameter().getType() == Endpoint.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Endpoint.class ? endpoint(context) : store(context);
    }

    /** Where the server is that all tests share. */
    public static Endpoint endpoint(ExtensionContext context) {
        return shared(context).server.endpoint();
    }

    /** A store whose keys nobody else has; closed with the test. */
    public static RedisStore store(ExtensionContext context) {
        var store =
                open(shared(context).client, "t" + UUID.randomUUID().toString().substring(0, 13));
        context.getStore(NAMESPACE).put(store, store);
        return store;
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    }

    /** A store on this client, sealed with the tests' secret; waits until it is ready. */
    public static RedisStore open(AbstractRedisClient client, String prefix) {
        var store = RedisStore.open(client, SECRET, prefix);
        if (!store.awaitReady(PATIENCE)) {
            throw new IllegalStateException("the test's Redis is not ready");
        }
        return store;
    }
}
