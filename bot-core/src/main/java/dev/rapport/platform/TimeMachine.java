package dev.rapport.platform;

import java.time.Instant;
import java.util.Optional;

/** Lets time pass at once, as if one had waited. */
public interface TimeMachine {
    /**
     * Moves domain time forward, doing at every due instant on the way what falls due then; returns when all of it is
     * done and sent. An instant that has passed changes nothing.
     */
    void moveTo(Instant then);

    /** When something falls due next, for anybody; empty if nothing is planned. */
    Optional<Instant> nextDue();
}
