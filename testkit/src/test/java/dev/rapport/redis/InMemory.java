package dev.rapport.redis;

import dev.rapport.testkit.HandClock;
import dev.rapport.testkit.InMemoryStores;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test {@link Nodes} in memory: one node, for there can be no other. */
final class InMemory extends TypeBasedParameterResolver<Nodes> {
    @Override
    public Nodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var clock = HandClock.at("2026-11-23T08:00:00Z");
        var stores = StoredHere.of(new InMemoryStores(clock));
        return new Nodes(stores, () -> stores, clock::now);
    }
}
