package dev.rapport.contact;

/**
 * What somebody does and where.
 *
 * @param organisation empty if unknown
 * @param title empty if unknown
 */
public record Role(String organisation, String title, Side side) {
    public static final Role UNKNOWN = new Role("", "", Side.UNKNOWN);

    public Role withOrganisation(String changed) {
        return new Role(changed, title, side);
    }

    public Role withTitle(String changed) {
        return new Role(organisation, changed, side);
    }

    public Role withSide(Side changed) {
        return new Role(organisation, title, changed);
    }

    /** Whether somebody works in the owner's own organisation. */
    public enum Side {
        INTERNAL,
        EXTERNAL,
        UNKNOWN
    }
}
