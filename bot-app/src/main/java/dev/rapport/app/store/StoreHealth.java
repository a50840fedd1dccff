package dev.rapport.app.store;

import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.RedisStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store answers: part of readiness, never of liveness. */
final class StoreHealth implements HealthIndicator {
    private final RedisStore store;

    StoreHealth(RedisStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            store.ping();
            return Health.up().build();
        } catch (StoreUnavailable unavailable) {
            return Health.down().build();
        }
    }
}
