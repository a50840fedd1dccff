package dev.rapport.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How we talk to any Redis, single, Sentinel or Cluster: a second's patience, nothing queued while disconnected. */
public final class RedisOptions {
    /** How long one call may take. */
    public static final Duration CALL = Duration.ofSeconds(1);

    /** {@link RedisCalls} waits for a second. Lettuce's own timer would keep each command, answered or not, until it next looks. */
    private static final TimeoutOptions NONE =
            TimeoutOptions.builder().timeoutCommands(false).build();

    private static final int AT_ONCE = 64;
    private static final int QUEUE = 10_000;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration REFRESH = Duration.ofSeconds(30);

    private RedisOptions() {}

    /** Sets on resources that somebody else builds that they reconnect within a second and send together what is asked at once. */
    public static ClientResources.Builder ours(ClientResources.Builder builder) {
        return builder.reconnectDelay(
                        Delay.exponential(Duration.ofMillis(50), Duration.ofSeconds(1), 2, TimeUnit.MILLISECONDS))
                .nettyCustomizer(new SentTogether());
    }

    /** What several threads ask at the same moment goes out in one write, and Redis reads it in one. */
    private static final class SentTogether implements NettyCustomizer {
        @Override
        public void afterChannelInitialized(Channel channel) {
            channel.pipeline().addFirst(new FlushConsolidationHandler(AT_ONCE, true));
        }
    }

    /** A client for one server; connects to nothing yet. Its resources are its own and end with it. */
    public static RedisClient single(String host, int port, String password) {
        var uri = RedisURI.builder()
                .withHost(host)
                .withPort(port)
                .withPassword(password.toCharArray())
                .withTimeout(CALL)
                .build();
        return RedisClient.create(uri);
    }

    /** Sets our behaviour on a client made elsewhere, keeping its other settings (TLS, protocol). */
    public static void applyTo(AbstractRedisClient client) {
        switch (client) {
            case RedisClusterClient cluster -> cluster.setOptions(ofCluster(cluster.getOptions()));
            case RedisClient single ->
                single.setOptions(shared(single.getOptions().mutate())
                        .socketOptions(sockets(single.getOptions()))
                        .build());
            default -> throw new IllegalArgumentException("unknown kind of Redis client: " + client.getClass());
        }
    }

    private static ClusterClientOptions ofCluster(ClientOptions given) {
        var options = given instanceof ClusterClientOptions cluster ? cluster : ClusterClientOptions.create();
        var refresh = ClusterTopologyRefreshOptions.builder()
                .enablePeriodicRefresh(REFRESH)
                .build();
        var builder = options.mutate();
        shared(builder);
        return builder.socketOptions(sockets(given))
                .topologyRefreshOptions(refresh)
                .build();
    }

    private static ClientOptions.Builder shared(ClientOptions.Builder builder) {
        return builder.autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE)
                .timeoutOptions(NONE);
    }

    private static SocketOptions sockets(ClientOptions given) {
        var alive = KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(5))
                .interval(Duration.ofSeconds(2))
                .count(3)
                .build();
        return given.getSocketOptions()
                .mutate()
                .connectTimeout(CONNECT)
                .keepAlive(alive)
                .tcpNoDelay(true)
                .build();
    }
}
