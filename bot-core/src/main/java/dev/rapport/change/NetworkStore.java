package dev.rapport.change;

import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import java.util.List;
import java.util.Optional;

/** Where networks are kept. Every method may throw {@code StoreUnavailable}. */
public interface NetworkStore {
    /** The newest revision; a network that was never written is empty. */
    Network load(NetworkId id);

    /**
     * Whether a change with this id was done, and what was kept of it. Asked together with {@link #load} by callers, so
     * implementations may answer both from one round trip.
     */
    Optional<String> seen(NetworkId id, ChangeId change);

    /** Reads a network's interactions; a commit computed from them is refused as stale if they are outdated. */
    InteractionLog interactions(Network network);

    /** Makes the change whole or not at all. */
    CommitResult commit(Commit commit);

    /** The changes that can be taken back, newest first: at most 20, none older than 24 hours. */
    List<UndoEntry> undoable(NetworkId id);

    /** Removes a network and all that belongs to it, its queue entries included. Cannot be taken back. */
    void erase(NetworkId id);
}
