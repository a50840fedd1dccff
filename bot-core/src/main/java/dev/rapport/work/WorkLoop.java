package dev.rapport.work;

import dev.rapport.platform.DomainClock;
import dev.rapport.work.WorkHandler.Result;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is due: claims it, gives it to the handler of its kind, and tries again later what failed. */
public final class WorkLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int HANDS = 64;

    private final WorkQueue queue;
    private final DomainClock clock;
    private final Map<WorkItem.Kind, WorkHandler> handlers;
    private final RetryPolicy retries;
    private final MeterRegistry meters;
    private final Crew crew = new Crew("work", HANDS, this::claim);
    private final Nudge afterwards;
    private final Set<ClaimedWork> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param handlers one for each kind
     * @param afterwards told whenever work was done, for it may have put messages into their lane
     */
    public WorkLoop(
            WorkQueue queue,
            DomainClock clock,
            List<WorkHandler> handlers,
            RetryPolicy retries,
            Nudge afterwards,
            MeterRegistry meters) {
        this.queue = queue;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(WorkHandler::kind, Function.identity()));
        this.retries = retries;
        this.afterwards = afterwards;
        this.meters = meters;
    }

    /** Claims what is due and sets to it; returns how much that was, without waiting for it to be done. */
    public int runOnce() {
        return crew.runOnce();
    }

    /** Something was scheduled for now: looks at once. */
    public void nudge() {
        crew.nudge();
    }

    /** Does all that is due, and what comes due through it; returns when it is done. */
    public void drain() {
        crew.drain();
    }

    /** Ends claiming, lets what is in flight finish, and hands back the leases of what has not finished by then. */
    @Override
    public void close() {
        close(Crew.PATIENCE);
    }

    /** As {@link #close()}, with so long to finish. What goes on all the same cannot commit: its claim is over. */
    void close(Duration patience) {
        crew.close(patience);
        underWay.forEach(this::handBack);
    }

    private void handBack(ClaimedWork claimed) {
        underWay.remove(claimed);
        try {
            queue.defer(claimed, Duration.ZERO);
            count(claimed, "handed back");
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "{} keeps its lease: {}",
                    claimed.item().key().kind(),
                    unreachable.getClass().getSimpleName());
        }
    }

    /** One owner's items one after the other: they would only outdate each other. */
    private List<Runnable> claim(int most) {
        var now = clock.now();
        var all = queue.claim(now, most, LEASE);
        underWay.addAll(all);
        Map<Object, List<ClaimedWork>> byOwner = all.stream()
                .sorted(Comparator.comparing(
                                (ClaimedWork claimed) -> claimed.item().due())
                        .thenComparing(claimed -> claimed.item().key().kind()))
                .collect(Collectors.groupingBy(
                        claimed -> claimed.item().owner(), LinkedHashMap::new, Collectors.toList()));
        var pieces = new ArrayList<Runnable>();
        byOwner.values()
                .forEach(items -> pieces.add(
                        () -> items.stream().filter(underWay::contains).forEach(claimed -> handle(claimed, now))));
        return pieces;
    }

    private void handle(ClaimedWork claimed, Instant now) {
        lateness(claimed).record(Duration.between(claimed.item().due(), now));
        try {
            count(claimed, settle(claimed, now));
        } catch (RuntimeException failure) {
            count(claimed, retry(claimed, failure));
        } finally {
            underWay.remove(claimed);
        }
    }

    private String settle(ClaimedWork claimed, Instant now) {
        var kind = claimed.item().key().kind();
        var handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("Nobody does " + kind);
        }
        return switch (handler.handle(claimed, now)) {
            case Result.Done done -> {
                afterwards.now();
                yield "done";
            }
            case Result.Nothing nothing -> {
                queue.drop(claimed);
                yield "nothing";
            }
            case Result.Later(var due) -> {
                queue.reschedule(claimed, due);
                yield "later";
            }
        };
    }

    /** Messages of exceptions are not logged: they may carry what somebody wrote. */
    private String retry(ClaimedWork claimed, RuntimeException failure) {
        var kind = claimed.item().key().kind();
        LOG.warn("{} failed, attempt {}: {}", kind, claimed.attempts(), where(failure));
        try {
            var wait = retries.waitAfter(claimed.attempts());
            wait.ifPresentOrElse(w -> queue.defer(claimed, w), () -> queue.park(claimed));
            return wait.isPresent() ? "retried" : "parked";
        } catch (RuntimeException unreachable) {
            LOG.warn("{} keeps its lease: {}", kind, unreachable.getClass().getSimpleName());
            return "retried";
        }
    }

    private static String where(RuntimeException failure) {
        var frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private void count(ClaimedWork claimed, String result) {
        meters.counter("rapport.work", "kind", claimed.item().key().kind().name(), "result", result)
                .increment();
    }

    private Timer lateness(ClaimedWork claimed) {
        return Timer.builder("rapport.work.lateness")
                .description("From due to claimed, in domain time")
                .publishPercentileHistogram()
                .tag("kind", claimed.item().key().kind().name())
                .register(meters);
    }
}
