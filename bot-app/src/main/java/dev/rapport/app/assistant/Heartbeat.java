package dev.rapport.app.assistant;

import dev.rapport.assistant.Prompting;
import dev.rapport.quartz.Metronome;
import java.util.HashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the loops when all is ready, and ends them before the store: after requests, before Redis. */
final class Heartbeat implements SmartLifecycle {
    private static final int BEFORE_THE_STORE = 1_000;

    private final Prompting prompting;
    private final LateNudge nudge;
    private final BooleanSupplier storeReached;
    private @Nullable Metronome metronome;

    /** @param storeReached whether there was a first contact with the store; nothing beats before it */
    Heartbeat(Prompting prompting, LateNudge nudge, BooleanSupplier storeReached) {
        this.prompting = prompting;
        this.nudge = nudge;
        this.storeReached = storeReached;
    }

    @Override
    public synchronized void start() {
        nudge.reaches(prompting.nudge());
        var beats = new HashMap<String, Runnable>();
        prompting.beats().forEach((name, beat) -> beats.put(name, () -> onceReached(beat)));
        metronome = new Metronome(Prompting.BEAT, beats);
    }

    private void onceReached(Runnable beat) {
        if (storeReached.getAsBoolean()) {
            beat.run();
        }
    }

    @Override
    public synchronized void stop() {
        var beating = metronome;
        if (beating != null) {
            nudge.reaches(() -> {});
            beating.close();
            prompting.close();
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
