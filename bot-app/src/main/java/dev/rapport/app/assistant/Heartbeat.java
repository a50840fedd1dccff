package dev.rapport.app.assistant;

import dev.rapport.delivery.Sender;
import dev.rapport.quartz.Metronome;
import dev.rapport.work.WorkLoop;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the loops when all is ready, and ends them before the store: after requests, before Redis. */
final class Heartbeat implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int BEFORE_THE_STORE = 1_000;

    private final WorkLoop work;
    private final Sender sender;
    private final LateNudge nudge;
    private @Nullable Metronome metronome;

    Heartbeat(WorkLoop work, Sender sender, LateNudge nudge) {
        this.work = work;
        this.sender = sender;
        this.nudge = nudge;
    }

    @Override
    public synchronized void start() {
        nudge.reaches(() -> {
            work.nudge();
            sender.nudge();
        });
        metronome = new Metronome(EVERY, Map.of("work", work::runOnce, "messages", sender::runOnce));
    }

    @Override
    public synchronized void stop() {
        var beating = metronome;
        if (beating != null) {
            nudge.reaches(() -> {});
            beating.close();
            work.close();
            sender.close();
            metronome = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return metronome != null;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_STORE;
    }
}
