package dev.rapport.work;

import dev.rapport.identity.Platform;
import java.time.Duration;
import java.util.Map;

/** What is in the lanes, for whoever operates Rapport. Every method may throw {@code StoreUnavailable}. */
public interface Backlog {
    /** Items that are due and not yet done, and those kept aside. */
    Depth work();

    /** Messages that could be sent by now, and those kept aside. */
    Depth messages();

    /**
     * As {@link #messages}, by the platform they go to; a platform with none is left out. Those that a version kept which
     * did not mark them are in none. Where more than a thousand are due in a partition, its rest is taken to be mixed as
     * its oldest thousand is.
     */
    Map<Platform, Count> platforms();

    /**
     * Gives all that was kept aside back to its lane, due now, its failures forgotten. Nothing is lost or doubled where two do
     * this at once.
     *
     * @return how much it was
     */
    int release();

    /**
     * How much is in one lane.
     *
     * @param due what is due and claimed by nobody
     * @param late for how long the oldest of it has been due, zero if nothing is
     * @param parked what failed too often and was kept aside
     */
    record Depth(long due, Duration late, long parked) {}

    /**
     * How much of one lane is one platform's.
     *
     * @param due what is due and claimed by nobody
     * @param parked what failed too often and was kept aside
     */
    record Count(long due, long parked) {}
}
