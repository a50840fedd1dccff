package dev.rapport.app.teams;

import dev.rapport.teams.botframework.TeamsAdapter;
import dev.rapport.teams.botframework.TeamsHttp;
import org.springframework.context.SmartLifecycle;

/** Warms Teams up at the start; at the stop lets begun answers end, after the last request and before the store goes. */
final class TeamsLifecycle implements SmartLifecycle {
    private static final int BEFORE_THE_LOOPS = 2_000;

    private final TeamsAdapter teams;
    private final TeamsHttp http;
    private volatile boolean running;

    TeamsLifecycle(TeamsAdapter teams, TeamsHttp http) {
        this.teams = teams;
        this.http = http;
    }

    @Override
    public void start() {
        running = true;
        teams.warmUp();
    }

    @Override
    public void stop() {
        running = false;
        http.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_LOOPS;
    }
}
