package dev.rapport.identity;

/**
 * The event that caused a change. A store applies at most one change per network and id within 24 hours, so a repeated
 * event or a second press of one button acts once.
 */
public record ChangeId(String value) {
    public ChangeId {
        Ids.required(value, "A change id");
    }
}
