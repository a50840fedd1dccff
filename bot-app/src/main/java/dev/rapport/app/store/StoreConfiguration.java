package dev.rapport.app.store;

import dev.rapport.change.Arrivals;
import dev.rapport.change.MemberStore;
import dev.rapport.change.PendingStore;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.platform.Installations;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.platform.MovableClock;
import dev.rapport.playground.Playground;
import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.RedisOptions;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.exchange.RedisCommons;
import dev.rapport.redis.member.RedisArrivals;
import dev.rapport.redis.member.RedisInstallations;
import dev.rapport.redis.member.RedisKnownPlaces;
import dev.rapport.redis.member.RedisMemberStore;
import dev.rapport.redis.member.RedisPendingStore;
import dev.rapport.redis.network.RedisNetworkStore;
import dev.rapport.redis.queue.RedisDeliveryLog;
import dev.rapport.redis.queue.RedisOutbox;
import dev.rapport.redis.queue.RedisWorkQueue;
import dev.rapport.redis.rounds.RedisSeriesStore;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.work.Nudge;
import dev.rapport.work.WorkQueue;
import java.time.Duration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The store over Lettuce's own client, however Boot has set that up. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final Duration FIRST_CONTACT = Duration.ofSeconds(5);
    private static final int BURST = 30;
    private static final Duration REFILL = Duration.ofMillis(500);

    @Bean
    ClientResourcesBuilderCustomizer ourResources() {
        return RedisOptions::ours;
    }

    @Bean
    RedisStore redisStore(
            LettuceConnectionFactory factory, MasterSecret secret, ListableBeanFactory beans, Environment environment) {
        factory.start();
        var client = factory.getRequiredNativeClient();
        RedisOptions.applyTo(client);
        boolean playground = beans.getBeanNamesForType(Playground.class, true, false).length > 0;
        return playground
                ? RedisStore.open(client, secret)
                : RedisStore.open(client, secret, new MovedClock(ExternalRedis.in(environment)));
    }

    /** It is being connected to while everything else is made; before anybody is served it is known whether it may be used. */
    @Bean
    SmartInitializingSingleton storeAdmission(RedisStore store) {
        return () -> store.awaitReady(FIRST_CONTACT);
    }

    @Bean
    MovableClock domainClock(RedisStore store) {
        return store.clock();
    }

    @Bean
    RedisNetworkStore networkStore(RedisStore store, Nudge nudge) {
        return new RedisNetworkStore(store, nudge);
    }

    @Bean
    MemberStore memberStore(RedisStore store) {
        return new RedisMemberStore(store);
    }

    @Bean
    Commons commons(RedisStore store) {
        return new RedisCommons(store);
    }

    @Bean
    SeriesStore seriesStore(RedisStore store, Nudge nudge) {
        return new RedisSeriesStore(store, nudge);
    }

    @Bean
    PendingStore pendingStore(RedisStore store) {
        return new RedisPendingStore(store);
    }

    @Bean
    Arrivals arrivals(RedisStore store, RedisNetworkStore networks) {
        return new RedisArrivals(store, networks, BURST, REFILL);
    }

    @Bean
    Installations installations(RedisStore store) {
        return new RedisInstallations(store);
    }

    @Bean
    KnownPlaces knownPlaces(RedisStore store) {
        return new RedisKnownPlaces(store);
    }

    @Bean
    WorkQueue workQueue(RedisStore store) {
        return new RedisWorkQueue(store);
    }

    @Bean
    Outbox outbox(RedisStore store) {
        return new RedisOutbox(store);
    }

    @Bean
    DeliveryLog deliveryLog(RedisStore store) {
        return new RedisDeliveryLog(store);
    }

    @Bean
    StoreHealth storeHealthIndicator(RedisStore store) {
        return new StoreHealth(store);
    }
}
