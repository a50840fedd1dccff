package dev.rapport.slack.bolt;

import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.Installation;
import dev.rapport.platform.Installations;
import java.util.Optional;

/** The workspace whose bot token is a setting: there is no other, so whatever Slack delivers is from there. */
record OneWorkspace(String token) implements Installations {
    @Override
    public Optional<Installation> find(WorkspaceId workspace) {
        return Optional.of(new Installation(workspace, "", token, ""));
    }

    /** A token in the settings is changed in the settings. */
    @Override
    public void save(Installation installation) {
        throw new UnsupportedOperationException("The bot token is a setting");
    }

    /** Slack refuses the token from now on, which stops every delivery. */
    @Override
    public void remove(WorkspaceId workspace) {}

    @Override
    public String toString() {
        return "OneWorkspace";
    }
}
