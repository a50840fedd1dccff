package dev.rapport.platform;

import java.time.Duration;

/** Domain time that can be moved forward, never back. Every node sees the move; it outlives a restart. */
public interface MovableClock extends DomainClock {
    /**
     * Moves domain time and nothing else: what falls due in between is for the {@link TimeMachine}.
     *
     * @throws IllegalArgumentException if {@code by} is negative
     */
    void moveForward(Duration by);

    /** How far domain time is ahead of real time in all; zero if it was never moved. */
    Duration moved();
}
