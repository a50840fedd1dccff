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

    /** Gives a claimed item back, due at another time. Nothing happens if the claim is outdated. */
    void reschedule(ClaimedWork claimed, Instant due);

    /** Removes a claimed item that has nothing left to do. Nothing happens if the claim is outdated. */
    void drop(ClaimedWork claimed);

    /** When the next item is due, in domain time, leased ones left out; empty if nothing waits. */
    Optional<Instant> nextDue();
}
