package dev.rapport.app.store;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether a Redis of the operator's own is configured. */
final class ExternalRedis {
    private static final List<String> SETTINGS = List.of(
            "spring.data.redis.url",
            "spring.data.redis.host",
            "spring.data.redis.sentinel.master",
            "spring.data.redis.cluster.nodes");

    private ExternalRedis() {}

    static boolean in(Environment environment) {
        var binder = Binder.get(environment);
        return SETTINGS.stream()
                .anyMatch(setting -> !binder.bind(setting, Bindable.of(String.class))
                        .orElse("")
                        .isBlank());
    }
}
