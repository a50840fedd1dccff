package dev.rapport.delivery;

import dev.rapport.identity.ChangeId;
import dev.rapport.identity.NetworkId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Names one message for good: two sends with one key are one message sent twice. Tells nothing about anybody. */
public record DeliveryKey(String value) {
    private static final int BYTES = 18;

    public DeliveryKey {
        if (value.isBlank() || value.length() > 120) {
            throw new IllegalArgumentException("A delivery key must have 1 to 120 characters");
        }
    }

    /**
     * The key of a message that a change causes: the same however often the change is computed.
     *
     * @param index the message's place among the messages of the change, from 0
     */
    public static DeliveryKey of(NetworkId owner, ChangeId change, int index) {
        String name = owner.value() + '\n' + change.value() + '\n' + index;
        byte[] hash = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        byte[] start = Arrays.copyOf(hash, BYTES);
        return new DeliveryKey(Base64.getUrlEncoder().withoutPadding().encodeToString(start));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
