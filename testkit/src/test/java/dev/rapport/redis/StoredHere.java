package dev.rapport.redis;

import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.member.RedisPendingStore;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.redis.queue.RedisBacklog;
import dev.rapport.redis.queue.RedisDeliveryLog;
import dev.rapport.redis.queue.RedisOutbox;
import dev.rapport.redis.queue.RedisWorkQueue;
import dev.rapport.redis.rounds.RedisSeriesStore;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.testkit.InMemoryStores;
import dev.rapport.work.Backlog;
import dev.rapport.work.WorkQueue;
import java.time.Duration;

/** All stores of one node. */
public record StoredHere(
        NetworkStore networks,
        MemberStore members,
        PendingStore pending,
        WorkQueue work,
        Outbox outbox,
        DeliveryLog deliveries,
        Backlog backlog,
        Commons commons,
        SeriesStore series) {
    /** A node of its own on a store: nothing is cached that another node has read. */
    public static StoredHere on(RedisStore store) {
        return new StoredHere(
                new RedisNetworkStore(store, () -> {}),
                new RedisMemberStore(store),
                new RedisPendingStore(store),
                new RedisWorkQueue(store, Duration.ZERO),
                new RedisOutbox(store, Duration.ZERO),
                new RedisDeliveryLog(store),
                new RedisBacklog(store, () -> {}),
                new RedisCommons(store),
                new RedisSeriesStore(store, () -> {}));
    }

    public static StoredHere of(InMemoryStores stores) {
        return new StoredHere(
                stores.networks(),
                stores.members(),
                stores.pending(),
                stores.work(),
                stores.outbox(),
                stores.deliveries(),
                stores.backlog(),
                stores.commons(),
                stores.series());
    }
}
