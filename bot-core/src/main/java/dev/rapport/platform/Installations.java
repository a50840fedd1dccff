package dev.rapport.platform;

import dev.rapport.identity.WorkspaceId;
import java.util.Optional;

/** The workspaces that let Rapport in, for platforms where each has a token of its own. */
public interface Installations {
    Optional<Installation> find(WorkspaceId workspace);

    /** Takes the place of what was known of that workspace. */
    void save(Installation installation);

    /** Forgets a workspace; does nothing if it was not known. */
    void remove(WorkspaceId workspace);
}
