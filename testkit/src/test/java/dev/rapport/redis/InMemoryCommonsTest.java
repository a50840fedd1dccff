package dev.rapport.redis;

import dev.rapport.exchange.Commons;
import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;

class InMemoryCommonsTest extends CommonsContract {
    private final Commons commons = new InMemoryStores(HandClock.at("2026-11-23T08:00:00Z")).commons();

    @Override
    Commons here() {
        return commons;
    }

    @Override
    Commons elsewhere() {
        return commons;
    }
}
