package dev.rapport.identity;

/**
 * The private network of one person; several members may point to it after {@code link}. Random, tells nothing. What a place has
 * going is kept, and speaks to many, under an id of the same kind.
 */
public record NetworkId(String value) {
    private static final String OF_PLACE = "rounds-";

    public NetworkId {
        Ids.required(value, "A network id");
    }

    /** @param name of the place, of which nothing can be read */
    public static NetworkId ofPlace(String name) {
        return new NetworkId(OF_PLACE + name);
    }

    /** Whether it is a place's and no person's. */
    public boolean isOfPlace() {
        return value.startsWith(OF_PLACE);
    }
}
