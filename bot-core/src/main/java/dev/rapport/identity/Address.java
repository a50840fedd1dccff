package dev.rapport.identity;

/**
 * Where a message can be sent.
 *
 * @param conversation the platform's conversation id; opaque
 * @param detail what else the platform needs to reach it (Teams: the conversation reference as JSON), empty if nothing
 */
public record Address(WorkspaceId workspace, String conversation, Scope scope, String detail) {
    public Address {
        Ids.required(conversation, "A conversation id");
    }

    /** Who reads there. */
    public enum Scope {
        /** One person and Rapport. */
        PERSONAL,
        /** A few invited people. */
        GROUP,
        /** A channel. */
        CHANNEL;

        /** Whether anybody else reads there. */
        public boolean shared() {
            return this != PERSONAL;
        }
    }
}
