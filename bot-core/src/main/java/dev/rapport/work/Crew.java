package dev.rapport.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what one lane claims: each claim on a virtual thread of its own, so many at once and no more. The lane is looked at
 * when it is told to, when enough hands have become free while there is more to claim, and never by two at a time.
 */
public final class Crew implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    /** How long a stop waits for what is in flight: well above a platform's patience with one request. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FAILURES_IN_A_ROW = 4;

    /** A look costs the same for one piece as for many: it is worth its while once this part of the hands is free. */
    private static final int WORTH_A_LOOK = 4;

    private final String name;
    private final int hands;
    private final Lane lane;
    private final Semaphore free;
    private final Phaser inFlight = new Phaser(1);
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean more;
    private volatile boolean closing;
    private int failures;

    /**
     * @param name of its threads
     * @param hands how many claims at once
     */
    public Crew(String name, int hands, Lane lane) {
        this.name = name;
        this.hands = hands;
        this.lane = lane;
        this.free = new Semaphore(hands);
    }

    /** Where the work comes from. */
    @FunctionalInterface
    public interface Lane {
        /** Claims at most so many pieces of work; each is to be run once and never throws. */
        List<? extends Runnable> claim(int most);
    }

    /**
     * Claims what is due and sets to it; does not wait for the end of it.
     *
     * @return how many pieces were claimed
     */
    public synchronized int runOnce() {
        int most = closing ? 0 : free.drainPermits();
        int claimed = 0;
        try {
            if (most > 0) {
                claimed = start(lane.claim(most));
                more = claimed == most;
                failures = 0;
            }
        } catch (RuntimeException failure) {
            report(failure);
        } finally {
            free.release(most - claimed);
        }
        return claimed;
    }

    /** Looks at the lane soon; returns immediately. */
    public void nudge() {
        if (!closing && asked.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name + "-nudge").start(this::look);
        }
    }

    /** Whoever asks while another one looks is one look more, however many they are. */
    private synchronized void look() {
        asked.set(false);
        runOnce();
    }

    /** Does all that is due and comes due through it; returns when it is done. */
    public synchronized void drain() {
        do {
            awaitIdle();
        } while (runOnce() > 0);
        awaitIdle();
    }

    /** Ends claiming and lets what is in flight finish, for at most so long. */
    public void close(Duration patience) {
        closing = true;
        try {
            if (!free.tryAcquire(hands, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{}: stopped with work in flight", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        close(PATIENCE);
    }

    private int start(List<? extends Runnable> pieces) {
        for (var piece : pieces) {
            inFlight.register();
            Thread.ofVirtual().name(name).start(() -> {
                try {
                    piece.run();
                } finally {
                    free.release();
                    inFlight.arriveAndDeregister();
                    if (more && free.availablePermits() * WORTH_A_LOOK >= hands) {
                        nudge();
                    }
                }
            });
        }
        return pieces.size();
    }

    private void awaitIdle() {
        inFlight.arriveAndAwaitAdvance();
    }

    /** Once for a row of failures, and only where it is no passing one: late answers are made good by the next beats. */
    private void report(RuntimeException failure) {
        failures++;
        if (failures == FAILURES_IN_A_ROW) {
            LOG.warn(
                    "{}: nothing can be claimed for now ({})",
                    name,
                    failure.getClass().getSimpleName());
        }
    }
}
