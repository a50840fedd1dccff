package dev.rapport.redis;

import dev.rapport.platform.CannotStart;
import dev.rapport.platform.StoreUnavailable;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.RedisCodec;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one shared connection to Redis. It is made in the background, so that the program starts without Redis, and tried
 * again every second until it stands; from then on Lettuce restores it.
 */
final class RedisConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    static final RedisCodec<String, byte[]> CODEC = new PlainCodec();
    private static final long RETRY_MILLIS = 1_000;

    /** A server that hangs, or a cut line, keeps its connection open for a quarter of an hour; a new one finds the new master. */
    private static final long MOST_SILENT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final AbstractRedisClient client;
    private final Consumer<RedisCalls> admission;
    private final Thread connecting;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile @Nullable CannotStart refusal;
    private final AtomicBoolean replacing = new AtomicBoolean();
    private volatile @Nullable Long silentSince;
    private volatile boolean closed;
    private volatile @Nullable StatefulConnection<String, byte[]> connection;

    private RedisConnection(AbstractRedisClient client, Consumer<RedisCalls> admission) {
        this.client = client;
        this.admission = admission;
        this.connecting = Thread.ofVirtual().name("redis-connect").unstarted(this::connectUntilItStands);
    }

    /**
     * Begins to connect and returns at once.
     *
     * @param client of a single server, of Sentinel or of a Cluster; our options are set on it; stays the caller's to close
     * @param admission looks at the store before anybody else may use it; throws {@link CannotStart} to keep it closed
     */
    static RedisConnection open(AbstractRedisClient client, Consumer<RedisCalls> admission) {
        RedisOptions.applyTo(client);
        var connection = new RedisConnection(client, admission);
        connection.connecting.start();
        return connection;
    }

    /**
     * Waits until connected and admitted; false where that does not happen in time. Later losses do not count.
     *
     * @throws CannotStart where the admission refused
     */
    boolean awaitReady(Duration atMost) {
        try {
            var ready = settled.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            refuse();
            return ready;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the first contact was made and admitted; a later loss does not count. */
    boolean wasReady() {
        return connection != null;
    }

    private void refuse() {
        var refused = refusal;
        if (refused != null) {
            throw refused;
        }
    }

    RedisClusterAsyncCommands<String, byte[]> commands() {
        return commands(open());
    }

    /** For commands that are sent in one go. */
    StatefulConnection<String, byte[]> open() {
        var open = connection;
        if (open == null) {
            refuse();
            throw new StoreUnavailable("Redis was not reached yet", new IllegalStateException("not connected"));
        }
        return open;
    }

    private static RedisClusterAsyncCommands<String, byte[]> commands(StatefulConnection<String, byte[]> connection) {
        return switch (connection) {
            case StatefulRedisConnection<String, byte[]> single -> single.async();
            case StatefulRedisClusterConnection<String, byte[]> cluster -> cluster.async();
            default -> throw new IllegalStateException("unknown kind of connection: " + connection.getClass());
        };
    }

    private void connectUntilItStands() {
        for (var attempt = 1; settled.getCount() > 0; attempt++) {
            try {
                connection = admitted(connect());
                settled.countDown();
            } catch (CannotStart refused) {
                LOG.error("{}", refused.getMessage());
                refusal = refused;
                settled.countDown();
            } catch (RuntimeException unreachable) {
                if (closed) {
                    return;
                }
                logUnreachable(attempt, unreachable);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    /** Hears of every command, and has the connection replaced where none was answered for a while. */
    void told(boolean answered) {
        var since = silentSince;
        if (answered || since == null) {
            silentSince = answered ? null : Long.valueOf(System.nanoTime());
        } else if (System.nanoTime() - since > MOST_SILENT_NANOS
                && client instanceof RedisClient
                && replacing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("redis-replace").start(this::replace);
        }
    }

    private void replace() {
        try {
            var fresh = admitted(connect());
            var old = connection;
            connection = fresh;
            silentSince = null;
            LOG.warn("Redis had not answered for five seconds; connected anew.");
            if (old != null) {
                old.close();
            }
            if (closed) {
                fresh.close();
            }
        } catch (RuntimeException notYet) {
            LOG.debug("Redis does not answer on a new connection either", notYet);
        } finally {
            replacing.set(false);
        }
    }

    private StatefulConnection<String, byte[]> admitted(StatefulConnection<String, byte[]> fresh) {
        try {
            admission.accept(new RedisCalls(() -> commands(fresh)));
            return fresh;
        } catch (RuntimeException refused) {
            fresh.close();
            throw refused;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
            return true;
        } catch (InterruptedException closed) {
            return false;
        }
    }

    private static void logUnreachable(int attempt, RuntimeException unreachable) {
        if (attempt == 1) {
            var cause = unreachable.getCause() == null ? unreachable : unreachable.getCause();
            LOG.warn("Redis cannot be reached ({}); trying again every second.", cause.getMessage());
        } else {
            LOG.debug("Redis still cannot be reached", unreachable);
        }
    }

    private StatefulConnection<String, byte[]> connect() {
        return switch (client) {
            case RedisClusterClient cluster -> warm(cluster.connect(CODEC));
            case RedisClient single -> single.connect(CODEC);
            default -> throw new CannotStart("Unknown kind of Redis client: " + client.getClass());
        };
    }

    /**
     * Touches every partition ahead of the first command: in a Cluster, Lettuce looks up a slot's connection when it is
     * first needed, and while it does, a client that refuses commands while disconnected refuses that first one.
     */
    private static StatefulConnection<String, byte[]> warm(StatefulRedisClusterConnection<String, byte[]> cluster) {
        try {
            var calls = new RedisCalls(cluster::async);
            for (var partition = 0; partition < Partitions.COUNT; partition++) {
                var key = "{" + Partitions.tag(partition) + "}";
                calls.call(redis -> redis.exists(key));
            }
            return cluster;
        } catch (StoreUnavailable | RedisException unreachable) {
            cluster.close();
            throw unreachable;
        }
    }

    @Override
    public void close() {
        closed = true;
        connecting.interrupt();
        var open = connection;
        if (open != null && open.isOpen()) {
            open.close();
        }
    }
}
