package dev.rapport.testkit;

import dev.rapport.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is moved: the store's own time, and domain time, which may be ahead of it. */
public final class HandClock implements MovableClock {
    private Instant storeTime;
    private Duration moved = Duration.ZERO;

    public HandClock(Instant start) {
        this.storeTime = start;
    }

    /** Starts at a moment written as {@code 2026-11-23T08:00:00Z}. */
    public static HandClock at(String start) {
        return new HandClock(Instant.parse(start));
    }

    @Override
    public synchronized Instant now() {
        return storeTime.plus(moved);
    }

    /** What decides leases, waits and limits. */
    public synchronized Instant storeTime() {
        return storeTime;
    }

    /** Lets real time pass: the store's own and domain time alike. */
    public synchronized void pass(Duration by) {
        storeTime = storeTime.plus(by);
    }

    @Override
    public synchronized void moveForward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time moves forward only");
        }
        moved = moved.plus(by);
    }

    @Override
    public synchronized Duration moved() {
        return moved;
    }
}
