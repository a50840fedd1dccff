package dev.rapport.testkit;

import dev.rapport.work.Backlog;

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
    public int release() {
        return queue.release() + outbox.release();
    }
}
