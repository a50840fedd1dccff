package dev.rapport.work;

import java.time.Instant;

/**
 * A work item that this node may do until its lease ends.
 *
 * @param token proves the claim; a completion with an outdated token changes nothing
 * @param attempts how often it was claimed, this time included
 * @param leaseEnds in the store's own time
 */
public record ClaimedWork(WorkItem item, String token, int attempts, Instant leaseEnds) {}
