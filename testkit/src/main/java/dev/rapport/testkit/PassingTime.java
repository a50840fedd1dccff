package dev.rapport.testkit;

import dev.rapport.assistant.Prompting;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.identity.Platform;
import dev.rapport.platform.Directory;
import dev.rapport.platform.MovableClock;
import dev.rapport.reply.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Time that passes in tests: at every due instant in between, what falls due is composed and sent. */
public final class PassingTime {
    private final HandClock clock;
    private final Prompting prompting;

    /** @param gateways through which messages leave */
    public PassingTime(InMemoryStores stores, HandClock clock, List<MessageGateway> gateways) {
        this(stores, clock, gateways, List.of());
    }

    /** @param directories where names of colleagues come from */
    public PassingTime(
            InMemoryStores stores, HandClock clock, List<MessageGateway> gateways, List<Directory> directories) {
        this(stores, clock, new Prompting.Connected(gateways, directories, List.of()));
    }

    /** @param connected the platforms through which messages leave, and what they know of their people */
    public PassingTime(InMemoryStores stores, HandClock clock, Prompting.Connected connected) {
        this.clock = clock;
        var kept = new Prompting.Kept(
                stores.networks(),
                stores.members(),
                stores.work(),
                stores.outbox(),
                stores.commons(),
                stores.series(),
                stores.deliveries());
        this.prompting = Prompting.over(kept, new RealTime(clock), connected, () -> 0, new SimpleMeterRegistry());
    }

    /** @param heard gets every message that was sent, in order, whatever the platform */
    public PassingTime(InMemoryStores stores, HandClock clock, Consumer<Reply> heard) {
        this(
                stores,
                clock,
                Arrays.stream(Platform.values())
                        .<MessageGateway>map(platform -> new Listening(platform, (to, reply) -> heard.accept(reply)))
                        .toList());
    }

    public void pass(Duration by) {
        prompting.timeMachine().moveTo(clock.now().plus(by));
    }

    /** When something falls due next; empty if nothing is planned. */
    public Optional<Instant> nextDue() {
        return prompting.timeMachine().nextDue();
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
