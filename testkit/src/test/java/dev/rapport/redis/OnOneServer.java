package dev.rapport.redis;

import dev.rapport.testkit.TestRedis;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives a test {@link Nodes} on the one server that all tests share. */
final class OnOneServer extends TypeBasedParameterResolver<Nodes> {
    @Override
    public Nodes resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Nodes.on(TestRedis.store(context));
    }
}
