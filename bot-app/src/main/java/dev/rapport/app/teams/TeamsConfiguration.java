package dev.rapport.app.teams;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.platform.Places;
import dev.rapport.teams.botframework.TeamsAdapter;
import dev.rapport.teams.botframework.TeamsHttp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Teams, whole; without its settings there is nothing of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnTeams
class TeamsConfiguration {
    @Bean
    TeamsAdapter teamsAdapter(Environment environment, KnownPlaces places) {
        return new TeamsAdapter(TeamsProperties.of(environment).checked(), places, InstantSource.system());
    }

    @Bean
    MessageGateway teamsGateway(TeamsAdapter teams) {
        return teams.gateway();
    }

    @Bean
    Directory teamsDirectory(TeamsAdapter teams) {
        return teams.directory();
    }

    @Bean
    Places teamsPlaces(TeamsAdapter teams) {
        return teams.places();
    }

    @Bean(destroyMethod = "")
    TeamsHttp teamsHttp(TeamsAdapter teams, Conversation conversation, Incidents incidents, MeterRegistry meters) {
        return teams.serve(conversation, incidents, meters);
    }

    @Bean
    TeamsLifecycle teamsLifecycle(TeamsAdapter teams, TeamsHttp http) {
        return new TeamsLifecycle(teams, http);
    }
}
