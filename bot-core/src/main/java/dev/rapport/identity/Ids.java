package dev.rapport.identity;

/** The checks that every identifier shares. */
final class Ids {
    private Ids() {}

    static String required(String value, String what) {
        if (value.isBlank() || value.length() > 255) {
            throw new IllegalArgumentException(what + " must have 1 to 255 characters");
        }
        return value;
    }
}
