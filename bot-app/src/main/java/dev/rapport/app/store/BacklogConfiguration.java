package dev.rapport.app.store;

import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.RedisBacklog;
import dev.rapport.work.Backlog;
import dev.rapport.work.Nudge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator sees of the lanes. */
@Configuration(proxyBeanMethods = false)
class BacklogConfiguration {
    @Bean
    Backlog backlog(RedisStore store, Nudge nudge) {
        return new RedisBacklog(store, nudge);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(Backlog backlog) {
        return new ParkedEndpoint(backlog);
    }

    @Bean
    LanesHealth lanesHealthIndicator(Backlog backlog) {
        return new LanesHealth(backlog);
    }

    /** The same on every node: take the largest, not the sum. */
    @Bean
    MeterBinder backlogMeters(Backlog backlog) {
        return registry -> {
            register(registry, "work", backlog::work);
            register(registry, "messages", backlog::messages);
        };
    }

    private static void register(MeterRegistry registry, String lane, Supplier<Backlog.Depth> depth) {
        Gauge.builder("rapport.queue.due", () -> known(() -> depth.get().due()))
                .description("What is due and not yet claimed")
                .tag("lane", lane)
                .register(registry);
        Gauge.builder("rapport.queue.parked", () -> known(() -> depth.get().parked()))
                .description("What failed too often and was kept aside")
                .tag("lane", lane)
                .register(registry);
    }

    private static double known(Supplier<Long> count) {
        try {
            return count.get();
        } catch (StoreUnavailable unknown) {
            return Double.NaN;
        }
    }
}
