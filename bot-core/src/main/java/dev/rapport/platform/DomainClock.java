package dev.rapport.platform;

import java.time.Instant;

/** The time that decides what is due: the store's own, the same on every node, moved by the playground alone. */
public interface DomainClock {
    Instant now();
}
