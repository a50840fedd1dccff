package dev.rapport.work;

/** For whoever has just enqueued something for now: it is claimed at once, not at the next tick. Returns immediately. */
@FunctionalInterface
public interface Nudge {
    void now();
}
