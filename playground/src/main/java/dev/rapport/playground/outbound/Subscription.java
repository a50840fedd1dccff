package dev.rapport.playground.outbound;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one open page has yet to be told. A page that stops reading is closed rather than waited for. */
public final class Subscription implements AutoCloseable {
    private static final int WAITING = 1_000;

    private final BlockingQueue<StreamEvent> events = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean open = true;

    /** Waits this long for the next event; empty if none came or it was closed meanwhile. */
    public Optional<StreamEvent> next(Duration patience) throws InterruptedException {
        var event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return open ? Optional.ofNullable(event) : Optional.empty();
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        events.clear();
        events.offer(new StreamEvent("closed", "{}"));
    }

    void offer(StreamEvent event) {
        if (open && !events.offer(event)) {
            close();
        }
    }
}
