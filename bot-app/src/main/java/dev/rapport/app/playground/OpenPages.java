package dev.rapport.app.playground;

import dev.rapport.playground.outbound.Transcripts;
import org.springframework.context.SmartLifecycle;

/** Lets the open pages go before the web server waits for its last requests: a stream never ends by itself. */
final class OpenPages implements SmartLifecycle {
    private final Transcripts transcripts;
    private volatile boolean running;

    OpenPages(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        transcripts.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
