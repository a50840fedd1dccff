package dev.rapport.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The work lane. Any number of nodes claim from it; an item is with at most one of them until its lease ends. Items
 * enter through commits ({@link QueueEdit}) and are completed by the commit that does them or by {@link #drop}.
 */
public interface WorkQueue {
    /**
     * Claims what is due, oldest first.
     *
     * @param now domain time
     * @param most how many at most
     * @param lease for how long, in the store's own time
     */
    List<ClaimedWork> claim(Instant now, int most, Duration lease);

    /**
     * Keeps a claimed item from everybody for a while, then it can be claimed again; its due time stays. Nothing happens if
     * the claim is outdated.
     *
     * @param wait in the store's own time
     */
    void defer(ClaimedWork claimed, Duration wait);

    /**
     * Takes a claimed item that failed too often out of the queue and keeps it aside, until the same key is scheduled anew
     * or somebody releases it. Nothing happens if the claim is outdated.
     */
    void park(ClaimedWork claimed);

    /** Gives a claimed item back, due at another time, its attempts counted anew. Nothing happens if the claim is outdated. */
    void reschedule(ClaimedWork claimed, Instant due);

    /** Removes a claimed item that has nothing left to do. Nothing happens if the claim is outdated. */
    void drop(ClaimedWork claimed);

    /** When the next item is due, in domain time, leased and deferred ones left out; empty if nothing waits. */
    Optional<Instant> nextDue();
}
