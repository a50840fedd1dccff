package dev.rapport.platform;

/** Where ids that must not be guessed come from. */
public interface Randomness {
    /** At least 128 bits, in letters, digits, minus and underscore. */
    String token();
}
