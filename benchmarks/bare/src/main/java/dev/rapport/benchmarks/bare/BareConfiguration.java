package dev.rapport.benchmarks.bare;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bolt and Lettuce as their tutorials set them up, with the settings that Rapport takes. */
@Configuration(proxyBeanMethods = false)
class BareConfiguration {
    @Bean(destroyMethod = "shutdown")
    RedisClient redisClient(
            @Value("${spring.data.redis.host}") String host,
            @Value("${spring.data.redis.port}") int port,
            @Value("${spring.data.redis.password}") String password) {
        return RedisClient.create(RedisURI.builder()
                .withHost(host)
                .withPort(port)
                .withPassword(password.toCharArray())
                .build());
    }

    @Bean
    StatefulRedisConnection<String, String> redisConnection(RedisClient client) {
        return client.connect();
    }

    @Bean
    App app(
            @Value("${slack.bot.token}") String token,
            @Value("${slack.signing.secret}") String secret,
            @Value("${slack.api.url}") String url,
            StatefulRedisConnection<String, String> redis) {
        var slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(url);
        var config = AppConfig.builder()
                .singleTeamBotToken(token)
                .signingSecret(secret)
                .slack(Slack.getInstance(slack))
                .build();
        var counting = new CountingCommand(redis);
        return new App(config).command("/network", counting::answer);
    }
}
