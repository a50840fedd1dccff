package dev.rapport.teams.outbound;

/** Bearer tokens for the Bot Connector. */
public interface AccessTokens {
    /** A valid token; empty where the service asks for none (emulator). Throws {@link TokenRefused} if none can be had. */
    String token();

    /** Forget this token: the service refused it. */
    void forget(String token);

    /** For a service that asks for no token. */
    static AccessTokens none() {
        return new AccessTokens() {
            @Override
            public String token() {
                return "";
            }

            @Override
            public void forget(String token) {}
        };
    }
}
