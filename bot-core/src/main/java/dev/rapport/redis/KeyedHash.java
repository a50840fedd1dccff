package dev.rapport.redis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 cut to 128 bits: stands for a name that must not be readable, the same on every node. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private final Mac keyed;

    public KeyedHash(MasterSecret secret) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(secret.derive("names", 32), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] of(String what) {
        try {
            var mac = (Mac) keyed.clone();
            return Arrays.copyOf(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
