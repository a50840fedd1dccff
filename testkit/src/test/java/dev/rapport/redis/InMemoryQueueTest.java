package dev.rapport.redis;

import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import java.time.Instant;

class InMemoryQueueTest extends QueueContract {
    private final HandClock clock = HandClock.at("2026-11-23T08:00:00Z");
    private final StoredHere stores = StoredHere.of(new InMemoryStores(clock));

    @Override
    StoredHere here() {
        return stores;
    }

    @Override
    StoredHere elsewhere() {
        return stores;
    }

    @Override
    Instant now() {
        return clock.now();
    }
}
