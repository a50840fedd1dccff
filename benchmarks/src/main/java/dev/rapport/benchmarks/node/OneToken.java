package dev.rapport.benchmarks.node;

import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import java.util.Optional;

/** Every workspace has let Rapport in, with the same token. */
public final class OneToken implements Installations {
    @Override
    public Optional<Installation> find(WorkspaceId workspace) {
        return Optional.of(new Installation(workspace, "U0RAPPORT", "xoxb-benchmark", "chat:write"));
    }

    @Override
    public void save(Installation installation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }
}
