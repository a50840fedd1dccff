package dev.rapport.slack.directory;

import dev.rapport.platform.PublicChannels;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Collection;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns channels into marks by a key that nobody has once the program has ended. */
final class ChannelMarks {
    private static final String MAC = "HmacSHA256";

    private final Key key;

    ChannelMarks(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
    }

    PublicChannels of(Collection<String> ids) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return PublicChannels.of(ids.stream().mapToLong(id -> mark(mac, id)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long mark(Mac mac, String id) {
        return ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
