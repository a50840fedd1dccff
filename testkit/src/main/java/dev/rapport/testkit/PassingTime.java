package dev.rapport.testkit;

import dev.rapport.assistant.Prompting;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.identity.Platform;
import dev.rapport.platform.MovableClock;
import dev.rapport.reply.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Time that passes in tests: at every due instant in between, what falls due is composed and sent. */
public final class PassingTime {
    private final HandClock clock;
    private final Prompting prompting;
    private final List<RecordingGateway> gateways;
    private final Consumer<Reply> heard;
    private final int[] delivered = new int[Platform.values().length];

    /** @param heard gets every message that was sent, in order */
    public PassingTime(InMemoryStores stores, HandClock clock, Consumer<Reply> heard) {
        this.clock = clock;
        this.heard = heard;
        this.gateways = Arrays.stream(Platform.values())
                .map(RecordingGateway::withLookUp)
                .toList();
        var kept = new Prompting.Kept(stores.networks(), stores.members(), stores.work(), stores.outbox());
        this.prompting = Prompting.over(
                kept, new RealTime(clock), List.<MessageGateway>copyOf(gateways), () -> 0, new SimpleMeterRegistry());
    }

    public void pass(Duration by) {
        prompting.timeMachine().moveTo(clock.now().plus(by));
        for (int i = 0; i < delivered.length; i++) {
            var arrived = gateways.get(i).arrived();
            arrived.subList(delivered[i], arrived.size()).forEach(message -> heard.accept(message.reply()));
            delivered[i] = arrived.size();
        }
    }

    /** A clock by which moving time lets the store's own time pass as well. */
    private record RealTime(HandClock clock) implements MovableClock {
        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void moveForward(Duration by) {
            clock.pass(by);
        }

        @Override
        public Duration moved() {
            return Duration.ZERO;
        }
    }
}
