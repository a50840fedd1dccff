package dev.rapport.identity;

/**
 * One person in one workspace.
 *
 * @param user Slack: the user id; Teams: the aadObjectId, else from.id. Opaque: never parsed
 */
public record MemberId(WorkspaceId workspace, String user) {
    public MemberId {
        Ids.required(user, "A user id");
    }

    public Platform platform() {
        return workspace.platform();
    }
}
