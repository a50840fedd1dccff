package dev.rapport.app.assistant;

import dev.rapport.assistant.Prompting;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Outbox;
import dev.rapport.exchange.Commons;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.Places;
import dev.rapport.platform.TimeMachine;
import dev.rapport.redis.RedisStore;
import dev.rapport.rounds.SeriesStore;
import dev.rapport.work.WorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Rapport does of its own accord. */
@Configuration(proxyBeanMethods = false)
class LoopsConfiguration {
    @Bean
    LateNudge nudge() {
        return new LateNudge();
    }

    @Bean
    Prompting.Kept kept(
            NetworkStore networks,
            MemberStore members,
            WorkQueue queue,
            Outbox outbox,
            Commons commons,
            SeriesStore series,
            DeliveryLog deliveries) {
        return new Prompting.Kept(networks, members, queue, outbox, commons, series, deliveries);
    }

    @Bean
    Prompting.Connected connected(
            ObjectProvider<MessageGateway> gateways,
            ObjectProvider<Directory> directories,
            ObjectProvider<Places> places) {
        return new Prompting.Connected(
                gateways.stream().toList(),
                directories.stream().toList(),
                places.stream().toList());
    }

    /** Ended by the heartbeat, before the store. */
    @Bean(destroyMethod = "")
    Prompting prompting(Prompting.Kept kept, MovableClock clock, Prompting.Connected connected, MeterRegistry meters) {
        return Prompting.over(
                kept, clock, connected, () -> ThreadLocalRandom.current().nextDouble(), meters);
    }

    @Bean
    Heartbeat heartbeat(Prompting prompting, LateNudge nudge, RedisStore store) {
        return new Heartbeat(prompting, nudge, store::wasReached);
    }

    @Bean
    TimeMachine timeMachine(Prompting prompting) {
        return prompting.timeMachine();
    }
}
