package dev.rapport.app.assistant;

import dev.rapport.change.MemberAddresses;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.checkin.CheckInHandler;
import dev.rapport.checkin.CheckIns;
import dev.rapport.delivery.FastForward;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Sender;
import dev.rapport.opening.FirstLines;
import dev.rapport.platform.MovableClock;
import dev.rapport.platform.TimeMachine;
import dev.rapport.reminder.PromptCommits;
import dev.rapport.reminder.ReminderHandler;
import dev.rapport.work.RetryPolicy;
import dev.rapport.work.WorkHandler;
import dev.rapport.work.WorkLoop;
import dev.rapport.work.WorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two loops: work that falls due, and messages on their way. */
@Configuration(proxyBeanMethods = false)
class LoopsConfiguration {
    @Bean
    LateNudge nudge() {
        return new LateNudge();
    }

    @Bean
    Sender sender(
            Outbox outbox, MemberStore members, ObjectProvider<MessageGateway> gateways, MeterRegistry meters) {
        var retries = RetryPolicy.ofMessages(() -> ThreadLocalRandom.current().nextDouble());
        return new Sender(outbox, new MemberAddresses(members), gateways.stream().toList(), retries, meters);
    }

    @Bean
    List<WorkHandler> workHandlers(NetworkStore networks, MemberStore members) {
        var commits = new PromptCommits(networks, members);
        return List.of(
                new ReminderHandler(commits), new CheckInHandler(commits, new CheckIns(FirstLines.load())));
    }

    @Bean
    WorkLoop workLoop(
            WorkQueue queue, MovableClock clock, List<WorkHandler> handlers, Sender sender, MeterRegistry meters) {
        var retries = RetryPolicy.ofWork(() -> ThreadLocalRandom.current().nextDouble());
        return new WorkLoop(queue, clock, handlers, retries, sender::nudge, meters);
    }

    @Bean
    Heartbeat heartbeat(WorkLoop work, Sender sender, LateNudge nudge) {
        return new Heartbeat(work, sender, nudge);
    }

    @Bean
    TimeMachine timeMachine(MovableClock clock, WorkQueue queue, WorkLoop work, Sender sender) {
        return new FastForward(clock, queue, work, sender);
    }
}
