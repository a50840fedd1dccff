package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.redis.Sealer;
import dev.rapport.redis.stored.StoredJson;
import java.util.Arrays;

/**
 * A field's value: the revision at which it was written, in clear, a colon, and the sealed form. Key, field and revision
 * are bound into the seal.
 */
public record SealedField(Sealer sealer, String key) {
    public byte[] seal(StoredJson.Versioned form, String field, long revision) {
        return headed(sealer.seal(StoredJson.write(form), place(field, revision)), revision);
    }

    byte[] sealForGood(StoredJson.Versioned form, String field, long revision) {
        return headed(sealer.sealForGood(StoredJson.write(form), place(field, revision)), revision);
    }

    private static byte[] headed(byte[] sealed, long revision) {
        var head = bytes(revision + ":");
        var value = Arrays.copyOf(head, head.length + sealed.length);
        System.arraycopy(sealed, 0, value, head.length, sealed.length);
        return value;
    }

    public <T extends StoredJson.Versioned> T open(byte[] value, String field, Class<T> form) {
        var colon = 0;
        while (value[colon] != ':') {
            colon++;
        }
        var revision = Long.parseLong(text(Arrays.copyOf(value, colon)));
        var sealed = Arrays.copyOfRange(value, colon + 1, value.length);
        return StoredJson.read(sealer.open(sealed, place(field, revision)), form);
    }

    private String place(String field, long revision) {
        return key + "|" + field + "|" + revision;
    }
}
