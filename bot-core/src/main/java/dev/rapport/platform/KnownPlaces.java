package dev.rapport.platform;

import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places that Rapport was brought to, for a platform that says so only when it happens. Every method may throw {@code
 * StoreUnavailable}.
 */
public interface KnownPlaces {
    Optional<Known> find(PlaceId place);

    /** All of a workspace, in no order. */
    List<Known> in(WorkspaceId workspace);

    /** Takes the place of what was known of it. */
    void save(Known place);

    /** Forgets a place; does nothing if it was not known. */
    void remove(PlaceId place);

    /**
     * A place.
     *
     * @param where how it is sent to
     * @param name empty where the platform gave none
     * @param home the place to which Rapport was added with this one among others, as a channel's team; else the place itself
     * @param addedBy who added Rapport there; null where that is not known
     */
    record Known(
            Address where,
            String name,
            PlaceId home,
            @Nullable MemberId addedBy) {
        public PlaceId id() {
            return new PlaceId(where.workspace(), where.conversation());
        }
    }
}
