package dev.rapport.app.store;

import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.RedisBacklog;
import dev.rapport.work.Backlog;
import dev.rapport.work.Nudge;
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

    @Bean
    BacklogMeters backlogMeters(Backlog backlog) {
        return new BacklogMeters(backlog, System::nanoTime);
    }
}
