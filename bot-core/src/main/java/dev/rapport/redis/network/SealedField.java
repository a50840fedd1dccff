package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;

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
        return open(Arrays.copyOfRange(value, colon + 1, value.length), field, revision(value), form);
    }

    /** @param sealed without the revision in front */
    <T extends StoredJson.Versioned> T open(byte[] sealed, String field, long revision, Class<T> form) {
        return StoredJson.read(sealer.open(sealed, place(field, revision)), form);
    }

    /** The revision at which a value was written. */
    static long revision(byte[] value) {
        var revision = 0L;
        for (var i = 0; value[i] != ':'; i++) {
            revision = revision * 10 + value[i] - '0';
        }
        return revision;
    }

    private String place(String field, long revision) {
        return key + "|" + field + "|" + revision;
    }
}
