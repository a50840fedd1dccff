package dev.rapport.platform;

/** The store cannot be reached now; nothing was changed that was not answered. Trying again later is safe. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
