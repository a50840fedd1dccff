package dev.rapport.testkit;

import dev.rapport.identity.Platform;
import dev.rapport.work.Backlog;
import java.util.Map;

/** What is in the lanes in memory. */
record InMemoryBacklog(InMemoryWorkQueue queue, InMemoryOutbox outbox) implements Backlog {
    @Override
    public Depth work() {
        return queue.depth();
    }

    @Override
    public Depth messages() {
        return outbox.depth();
    }

    @Override
    public Map<Platform, Count> platforms() {
        return outbox.platforms();
    }

    @Override
    public int release() {
        return queue.release() + outbox.release();
    }
}
