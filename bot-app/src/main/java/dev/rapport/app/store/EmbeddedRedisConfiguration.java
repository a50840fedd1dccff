package dev.rapport.app.store;

import dev.rapport.redis.MasterSecret;
import dev.rapport.redis.embedded.DataFolder;
import dev.rapport.redis.embedded.EmbeddedRedis;
import java.nio.file.Path;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** A Redis of our own, in the data folder, where none is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedCondition.class)
class EmbeddedRedisConfiguration {
    @Bean
    DataFolder dataFolder(Environment environment) {
        String folder = environment.getProperty("RAPPORT_DATA_DIR", "").strip();
        return DataFolder.lock(folder.isEmpty() ? DataFolder.standard() : Path.of(folder));
    }

    @Bean
    EmbeddedRedis embeddedRedis(DataFolder folder) {
        return EmbeddedRedis.start(folder);
    }

    @Bean
    DataRedisConnectionDetails embeddedRedisDetails(EmbeddedRedis redis) {
        var endpoint = redis.endpoint();
        return new DataRedisConnectionDetails() {
            @Override
            public String getPassword() {
                return endpoint.password();
            }

            @Override
            public Standalone getStandalone() {
                return Standalone.of("127.0.0.1", endpoint.port());
            }
        };
    }

    @Bean
    MasterSecret masterSecret(DataFolder folder, Environment environment) {
        String key = environment.getProperty("RAPPORT_SECRET_KEY", "");
        return key.isBlank() ? MasterSecret.keptIn(folder) : MasterSecret.of(key);
    }
}
