package dev.rapport.identity;

/**
 * A place where several people read: a channel or a group chat.
 *
 * @param conversation the platform's id of it, the same whichever thread was written in; opaque
 */
public record PlaceId(WorkspaceId workspace, String conversation) {
    public PlaceId {
        Ids.required(conversation, "A conversation id");
    }

    public Platform platform() {
        return workspace.platform();
    }
}
