package dev.rapport.app.assistant;

import dev.rapport.assistant.Prompting;
import dev.rapport.quartz.Metronome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the loops when all is ready, and ends them before the store: after requests, before Redis. */
final class Heartbeat implements SmartLifecycle {
    private static final int BEFORE_THE_STORE = 1_000;

    private final Prompting prompting;
    private final LateNudge nudge;
    private @Nullable Metronome metronome;

    Heartbeat(Prompting prompting, LateNudge nudge) {
        this.prompting = prompting;
        this.nudge = nudge;
    }

    @Override
    public synchronized void start() {
        nudge.reaches(prompting.nudge());
        metronome = new Metronome(Prompting.BEAT, prompting.beats());
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
