package dev.rapport.identity;

/**
 * One organisation's space on a platform.
 *
 * @param value Slack: the enterprise id on an organisation-wide install, else the team id; Teams: the tenant id
 */
public record WorkspaceId(Platform platform, String value) {
    public WorkspaceId {
        Ids.required(value, "A workspace id");
    }
}
