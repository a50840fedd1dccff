package dev.rapport.app.assistant;

import dev.rapport.assistant.Assistant;
import dev.rapport.change.Arrivals;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.change.PendingStore;
import dev.rapport.conversation.CommandHandler;
import dev.rapport.conversation.Conversation;
import dev.rapport.conversation.Incidents;
import dev.rapport.conversation.Stores;
import dev.rapport.conversation.Surroundings;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.exchange.Commons;
import dev.rapport.platform.Directory;
import dev.rapport.platform.DomainClock;
import dev.rapport.platform.Places;
import dev.rapport.platform.Randomness;
import dev.rapport.reminder.WorkPlanner;
import dev.rapport.rounds.SeriesStore;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conversation. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {
    private static final int TOKEN_BYTES = 16;

    @Bean
    Randomness randomness() {
        var random = new SecureRandom();
        return () -> {
            byte[] token = new byte[TOKEN_BYTES];
            random.nextBytes(token);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        };
    }

    @Bean
    Incidents incidents(Randomness randomness) {
        return new Incidents(randomness);
    }

    @Bean
    Stores stores(
            NetworkStore networks,
            MemberStore members,
            PendingStore pending,
            Arrivals arrivals,
            DeliveryLog deliveries,
            Commons commons,
            SeriesStore series) {
        return new Stores(networks, members, pending, arrivals, WorkPlanner::plan, deliveries, commons, series);
    }

    @Bean
    Surroundings surroundings(
            DomainClock clock,
            Randomness randomness,
            ObjectProvider<Directory> directories,
            ObjectProvider<Places> places) {
        return new Surroundings(
                clock,
                randomness,
                directories.stream().toList(),
                places.stream().toList());
    }

    /** @param more commands of one doorway alone, such as the playground's demo */
    @Bean
    Assistant assistant(Stores stores, Surroundings surroundings, ObjectProvider<CommandHandler<?>> more) {
        return Assistant.over(stores, surroundings, more.stream().toList());
    }

    @Bean
    Conversation conversation(Assistant assistant) {
        return assistant.conversation();
    }

    @Bean
    CalendarsAhead calendarsAhead() {
        return new CalendarsAhead();
    }
}
