package dev.rapport.change;

import dev.rapport.network.Network;
import dev.rapport.reply.Reply;
import org.jspecify.annotations.Nullable;

/** What became of a commit. */
public sealed interface CommitResult {
    /** It is done; the network as it is now. */
    record Done(Network network) implements CommitResult {}

    /** The network was changed since it was read: read it again and compute the change anew. */
    record Stale() implements CommitResult {}

    /** A change with this id was done before; nothing was done now. {@code result} is its answer, null if it had none. */
    record Seen(@Nullable Reply result) implements CommitResult {}
}
