package dev.rapport.delivery;

import dev.rapport.identity.Platform;
import dev.rapport.work.Crew;
import dev.rapport.work.RetryPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is in the messages lane: claims it, waits for its turn, sends it, and settles what came of it. */
public final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int HANDS = 64;

    private final Outbox outbox;
    private final Map<Platform, Delivery> deliveries = new EnumMap<>(Platform.class);
    private final MeterRegistry meters;
    private final Crew crew = new Crew("send", HANDS, this::claim);

    /** @param gateways those of the platforms that are connected */
    public Sender(
            Outbox outbox,
            Addresses addresses,
            List<MessageGateway> gateways,
            RetryPolicy retries,
            MeterRegistry meters) {
        this.outbox = outbox;
        this.meters = meters;
        for (var gateway : gateways) {
            var platform = gateway.platform();
            deliveries.put(platform, new Delivery(outbox, addresses, gateway, retries, open(platform)));
        }
    }

    /** Claims what can be sent and sets to it; returns how much that was, without waiting for it to be sent. */
    public int runOnce() {
        return crew.runOnce();
    }

    /** A message was put into its lane: looks at once. */
    public void nudge() {
        crew.nudge();
    }

    /** Sends all that can be sent now; returns when it is done. */
    public void drain() {
        crew.drain();
    }

    /** Ends claiming and lets what is in flight finish. */
    @Override
    public void close() {
        crew.close();
    }

    private List<Runnable> claim(int most) {
        return outbox.claim(most, LEASE).stream()
                .map(claimed -> (Runnable) () -> send(claimed))
                .toList();
    }

    private void send(ClaimedMessage claimed) {
        var platform = claimed.message().to().platform();
        lateness(platform).record(Duration.between(claimed.due(), claimed.claimedAt()));
        var delivery = deliveries.get(platform);
        try {
            String result = delivery == null ? notConnected(claimed) : delivery.attempt(claimed);
            meters.counter("rapport.messages", "platform", platform.name(), "result", result)
                    .increment();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "A message to {} keeps its lease: {}",
                    platform,
                    failure.getClass().getName());
            meters.counter("rapport.messages", "platform", platform.name(), "result", "failed")
                    .increment();
        }
    }

    private Timer lateness(Platform platform) {
        return Timer.builder("rapport.messages.lateness")
                .description("From when a message could be claimed to claimed")
                .publishPercentileHistogram()
                .tag("platform", platform.name())
                .register(meters);
    }

    private Timer open(Platform platform) {
        return Timer.builder("rapport.messages.open")
                .description("From just before a send until what came of it is written down")
                .publishPercentileHistogram()
                .tag("platform", platform.name())
                .register(meters);
    }

    /** Another node may be, or this one after its next start. */
    private String notConnected(ClaimedMessage claimed) {
        outbox.putBack(claimed, Duration.ofMinutes(1), DeliveryLog.Cause.NOT_CONNECTED, claimed.progress());
        return "not connected";
    }
}
