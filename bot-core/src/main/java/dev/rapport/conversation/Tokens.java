package dev.rapport.conversation;

import dev.rapport.identity.ChangeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Short names for events, fit to be carried in a button. */
final class Tokens {
    private static final int BYTES = 12;

    private Tokens() {}

    /** The change that an event makes: 96 bits of a hash of its platform's id. */
    static ChangeId change(ChangeId event) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(event.value().getBytes(StandardCharsets.UTF_8));
            return new ChangeId(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
