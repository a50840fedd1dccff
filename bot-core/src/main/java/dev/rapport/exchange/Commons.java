package dev.rapport.exchange;

import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the people of a workspace have put out for each other: copies, so that it can be found. What stands here may be
 * older than its owner's record, which decides. Every write carries the revision of the owner's network from which it was
 * made: one from an older revision than was seen before changes nothing and is answered with false. Every method may throw
 * {@code StoreUnavailable}.
 */
public interface Commons {
    /** Makes these all that an owner shares here. */
    boolean share(WorkspaceId where, NetworkId owner, long revision, Collection<Share> all);

    /**
     * The copies in which every one of these words stands, in no order.
     *
     * @param words folded, at least one
     */
    List<Share> find(WorkspaceId where, Set<String> words);

    /** Puts a notice on the board; one that is there is replaced. */
    boolean post(WorkspaceId where, long revision, Posted notice);

    /** Takes a notice off the board; does nothing if it is not there. */
    boolean takeDown(WorkspaceId where, NetworkId owner, long revision, int number);

    /** All that is on the board, the newest first. */
    List<Posted> board(WorkspaceId where);
}
