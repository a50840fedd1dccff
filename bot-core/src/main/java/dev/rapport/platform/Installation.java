package dev.rapport.platform;

import dev.rapport.identity.WorkspaceId;

/**
 * A workspace that let Rapport in.
 *
 * @param bot the user id Rapport has there
 * @param token the secret to talk to it with: stored sealed, never logged
 * @param scopes what was granted, separated by commas; empty where the platform has no scopes
 */
public record Installation(WorkspaceId workspace, String bot, String token, String scopes) {
    /** Without the token. */
    @Override
    public String toString() {
        return "Installation[" + workspace + ", " + bot + "]";
    }
}
