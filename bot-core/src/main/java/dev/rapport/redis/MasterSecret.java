package dev.rapport.redis;

import com.google.crypto.tink.subtle.Hkdf;
import dev.rapport.platform.CannotStart;
import dev.rapport.redis.embedded.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** The one secret from which every key of the store is derived. Who loses it loses the data. */
public final class MasterSecret {
    private static final int LEAST = 32;
    private static final String FILE = "secret.key";
    private final byte[] material;

    private MasterSecret(byte[] material) {
        this.material = material;
    }

    /**
     * @param text what {@code RAPPORT_SECRET_KEY} says
     * @throws CannotStart where it is shorter than 32 characters
     */
    public static MasterSecret of(String text) {
        var stripped = text.strip();
        if (stripped.length() < LEAST) {
            throw new CannotStart("RAPPORT_SECRET_KEY must have at least " + LEAST
                    + " characters: make one with 'openssl rand -base64 32' and keep it as long as the data.");
        }
        return new MasterSecret(stripped.getBytes(StandardCharsets.UTF_8));
    }

    /** The data folder's own, made on its first start, readable by its owner only. */
    public static MasterSecret keptIn(DataFolder folder) {
        try {
            if (!Files.exists(folder.file(FILE))) {
                var random = new byte[LEAST];
                new SecureRandom().nextBytes(random);
                folder.writePrivately(FILE, Base64.getEncoder().encodeToString(random) + "\n");
            }
            return of(Files.readString(folder.file(FILE)));
        } catch (IOException failure) {
            throw new CannotStart(
                    "The key file " + folder.file(FILE) + " cannot be read or written: " + failure.getMessage(),
                    failure);
        }
    }

    byte[] derive(String purpose, int bytes) {
        try {
            var info = ("rapport " + purpose + " v1").getBytes(StandardCharsets.UTF_8);
            return Hkdf.computeHkdf("HMACSHA256", material, new byte[0], info, bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "MasterSecret";
    }
}
