package dev.rapport.redis;

/** A stored value does not open: sealed with another secret, changed, or put in another value's place. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(Throwable cause) {
        super("a stored value does not open with this secret at this place", cause);
    }
}
