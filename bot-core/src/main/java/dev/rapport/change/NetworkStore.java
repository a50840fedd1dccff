package dev.rapport.change;

import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.InteractionLog;
import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where networks are kept. Every method may throw {@code StoreUnavailable}. */
public interface NetworkStore {
    /** The newest revision; a network that was never written is empty. */
    Network load(NetworkId id);

    /** The newest revision, and whether this change was done before; one round trip where nothing changed elsewhere. */
    Opened open(NetworkId id, ChangeId change);

    /** Reads a network's interactions; a commit computed from them is refused as stale if they are outdated. */
    InteractionLog interactions(Network network);

    /** Makes the change whole or not at all. */
    CommitResult commit(Commit commit);

    /** The changes that can be taken back, newest first: at most 20, none older than 24 hours. */
    List<UndoEntry> undoable(NetworkId id);

    /**
     * A network and what is known of a change to it.
     *
     * @param done what was answered when the change was done, null if it was not done in the last 24 hours
     */
    record Opened(Network network, @Nullable Reply done) {}

    /** Removes a network and all that belongs to it, its queue entries included. Cannot be taken back. */
    void erase(NetworkId id);
}
