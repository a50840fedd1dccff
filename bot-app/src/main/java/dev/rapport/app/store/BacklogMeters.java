package dev.rapport.app.store;

import dev.rapport.identity.Platform;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.work.Backlog;
import dev.rapport.work.Backlog.Count;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What waits, by lane and platform. It is looked at when somebody asks and never otherwise, and one look serves all that is
 * asked for within a second. The same on every node: take the largest, not the sum.
 */
final class BacklogMeters implements MeterBinder {
    /** Work has no platform until it becomes a message. */
    private static final String NO_PLATFORM = "none";

    /** Of messages that an earlier version enqueued. */
    private static final String NOT_KNOWN = "unknown";

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Backlog backlog;
    private final LongSupplier nanos;
    private @Nullable Map<Waiting, Count> seen;
    private boolean looked;
    private long lookedAt;

    /** @param nanos as {@link System#nanoTime} */
    BacklogMeters(Backlog backlog, LongSupplier nanos) {
        this.backlog = backlog;
        this.nanos = nanos;
    }

    private record Waiting(String lane, String platform) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        register(registry, new Waiting("work", NO_PLATFORM));
        for (var platform : Platform.values()) {
            register(registry, messages(platform.name()));
        }
        register(registry, messages(NOT_KNOWN));
    }

    private static Waiting messages(String platform) {
        return new Waiting("messages", platform);
    }

    private void register(MeterRegistry registry, Waiting waiting) {
        gauge(registry, "rapport.queue.due", "What is due and not yet claimed", waiting, Count::due);
        gauge(registry, "rapport.queue.parked", "What failed too often and was kept aside", waiting, Count::parked);
    }

    private void gauge(
            MeterRegistry registry, String name, String means, Waiting waiting, ToLongFunction<Count> which) {
        Gauge.builder(name, () -> value(waiting, which))
                .description(means)
                .tag("lane", waiting.lane())
                .tag("platform", waiting.platform())
                .register(registry);
    }

    /** Not a number while the store is away. */
    private double value(Waiting waiting, ToLongFunction<Count> which) {
        var counts = counts();
        return counts == null ? Double.NaN : which.applyAsLong(counts.getOrDefault(waiting, new Count(0, 0)));
    }

    private synchronized @Nullable Map<Waiting, Count> counts() {
        if (!looked || nanos.getAsLong() - lookedAt > KEPT_NANOS) {
            seen = look();
            looked = true;
            lookedAt = nanos.getAsLong();
        }
        return seen;
    }

    private @Nullable Map<Waiting, Count> look() {
        try {
            var work = backlog.work();
            var all = backlog.messages();
            var counts = new HashMap<Waiting, Count>();
            counts.put(new Waiting("work", NO_PLATFORM), new Count(work.due(), work.parked()));
            long due = all.due();
            long parked = all.parked();
            for (var entry : backlog.platforms().entrySet()) {
                counts.put(messages(entry.getKey().name()), entry.getValue());
                due -= entry.getValue().due();
                parked -= entry.getValue().parked();
            }
            counts.put(messages(NOT_KNOWN), new Count(Math.max(0, due), Math.max(0, parked)));
            return counts;
        } catch (StoreUnavailable unknown) {
            return null;
        }
    }
}
