package dev.rapport.redis;

import dev.rapport.change.Arrivals;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.redis.member.RedisArrivals;
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
        Arrivals arrivals,
        WorkQueue work,
        Outbox outbox,
        DeliveryLog deliveries,
        Backlog backlog,
        Commons commons,
        SeriesStore series) {
    /** How many events of one person are let in; no more come in while a test runs. */
    static final int BURST = 30;

    /** A node of its own on a store: nothing is cached that another node has read. */
    public static StoredHere on(RedisStore store) {
        var networks = new RedisNetworkStore(store, () -> {});
        return new StoredHere(
                networks,
                new RedisMemberStore(store),
                new RedisPendingStore(store),
                new RedisArrivals(store, networks, BURST, Duration.ofHours(1)),
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
                Arrivals.of(member -> Duration.ZERO, stores.members(), stores.pending()),
                stores.work(),
                stores.outbox(),
                stores.deliveries(),
                stores.backlog(),
                stores.commons(),
                stores.series());
    }
}
