package dev.rapport.app.slack;

import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.platform.Directory;
import dev.rapport.platform.Installations;
import dev.rapport.platform.Places;
import dev.rapport.platform.Randomness;
import dev.rapport.slack.bolt.SlackDoorway;
import dev.rapport.slack.bolt.SlackPlatform;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Slack, whole; without its settings there is nothing of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSlack
class SlackConfiguration {
    @Bean
    SlackPlatform slackPlatform(Environment environment, ObjectProvider<Installations> installations) {
        var settings = SlackProperties.of(environment).checked();
        var slack = SlackPlatform.of(settings, installations::getObject, InstantSource.system());
        slack.tokenRefused().ifPresent(error -> {
            throw SlackProperties.refused(error);
        });
        return slack;
    }

    @Bean
    MessageGateway slackGateway(SlackPlatform slack) {
        return slack.gateway();
    }

    @Bean
    Directory slackDirectory(SlackPlatform slack) {
        return slack.directory();
    }

    @Bean
    Places slackPlaces(SlackPlatform slack) {
        return slack.places();
    }

    @Bean
    SlackDoorway slackDoorway(
            SlackPlatform slack,
            Conversation conversation,
            Incidents incidents,
            Randomness randomness,
            MeterRegistry meters) {
        return new SlackDoorway(slack, conversation, incidents, randomness, meters);
    }

    /** Stops first, so that nothing new comes in while answers under way find their end. */
    @Bean
    SlackSocketLifecycle slackSocketLifecycle(SlackDoorway doorway) throws IOException {
        return new SlackSocketLifecycle(doorway.socket());
    }
}
