package dev.rapport.app.store;

import dev.rapport.app.settings.WrongSetting;
import dev.rapport.redis.MasterSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The operator's own Redis: single, Sentinel or Cluster, as {@code spring.data.redis.*} says. */
@Configuration(proxyBeanMethods = false)
@Conditional(ExternalRedisConfiguration.Configured.class)
class ExternalRedisConfiguration {
    @Bean
    MasterSecret masterSecret(Environment environment) {
        String key = environment.getProperty("RAPPORT_SECRET_KEY", "");
        if (key.isBlank()) {
            throw new WrongSetting(
                    "RAPPORT_SECRET_KEY is missing: with a Redis of your own, names and notes are sealed with it. "
                            + "Make one with 'openssl rand -base64 32' and keep it as long as the data.");
        }
        return MasterSecret.of(key);
    }

    /** True while a Redis is configured. */
    static final class Configured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ExternalRedis.in(context.getEnvironment());
        }
    }
}
