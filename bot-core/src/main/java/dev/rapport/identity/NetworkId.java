package dev.rapport.identity;

/** The private network of one person; several members may point to it after {@code link}. Random, tells nothing. */
public record NetworkId(String value) {
    public NetworkId {
        Ids.required(value, "A network id");
    }
}
