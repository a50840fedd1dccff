package dev.rapport.delivery;

import dev.rapport.platform.MovableClock;
import dev.rapport.platform.TimeMachine;
import dev.rapport.work.WorkLoop;
import dev.rapport.work.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Moves domain time from one due instant to the next, doing and sending at each what falls due there. */
public final class FastForward implements TimeMachine {
    private final MovableClock clock;
    private final WorkQueue queue;
    private final WorkLoop work;
    private final Sender sender;

    public FastForward(MovableClock clock, WorkQueue queue, WorkLoop work, Sender sender) {
        this.clock = clock;
        this.queue = queue;
        this.work = work;
        this.sender = sender;
    }

    @Override
    public synchronized void moveTo(Instant then) {
        for (var due = nextDue(); due.isPresent() && !due.get().isAfter(then); due = nextDue()) {
            stepTo(due.get());
        }
        stepTo(then);
    }

    @Override
    public Optional<Instant> nextDue() {
        return queue.nextDue();
    }

    private void stepTo(Instant instant) {
        var ahead = Duration.between(clock.now(), instant);
        if (ahead.isPositive()) {
            clock.moveForward(ahead);
        }
        work.drain();
        sender.drain();
    }
}
