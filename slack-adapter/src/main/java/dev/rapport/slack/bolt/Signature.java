package dev.rapport.slack.bolt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's request signature, version 0, on the raw body. Bolt's own check compares in a time that depends on the content
 * and lets requests from the future pass.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofSeconds(300);

    private final Mac keyed;
    private final InstantSource clock;

    /** @param clock the system's, for Slack signs with real time */
    Signature(String secret, InstantSource clock) {
        this.keyed = keyed(secret);
        this.clock = clock;
    }

    /** Whether Slack signed this body at most five minutes ago, or from now. */
    boolean valid(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        return timestamp != null
                && signature != null
                && inTime(timestamp)
                && MessageDigest.isEqual(
                        sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    private boolean inTime(String timestamp) {
        try {
            var signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signed, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** The signature of this body at this second, as it stands in the header. */
    String sign(String timestamp, byte[] body) {
        try {
            var mac = (Mac) keyed.clone();
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's " + ALGORITHM + " can be cloned", e);
        }
    }

    private static Mac keyed(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
