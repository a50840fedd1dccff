package dev.rapport.teams.outbound;

/** The login service gave no token: wrong credentials, or it cannot be reached now. Nothing was sent. */
public final class TokenRefused extends RuntimeException {
    private final boolean credentials;

    TokenRefused(String message, boolean credentials) {
        super(message);
        this.credentials = credentials;
    }

    TokenRefused(String message, Throwable cause) {
        super(message, cause);
        this.credentials = false;
    }

    /** Whether the credentials are at fault, so that asking again is of no use. */
    public boolean credentials() {
        return credentials;
    }
}
