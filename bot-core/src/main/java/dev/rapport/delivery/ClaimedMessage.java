package dev.rapport.delivery;

import dev.rapport.identity.NetworkId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that this node may send until its lease ends.
 *
 * @param owner whose change caused it
 * @param token proves the claim; nothing changes with an outdated one
 * @param due since when it could be claimed, in the store's own time
 * @param claimedAt in the store's own time
 * @param lease for how long it was claimed
 * @param slot when its turn is, likewise; null where it has none yet
 */
public record ClaimedMessage(
        NetworkId owner,
        OutgoingMessage message,
        Progress progress,
        String token,
        Instant due,
        Instant claimedAt,
        Duration lease,
        @Nullable Instant slot) {}
