package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;

import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.Sealer;
import dev.rapport.redis.stored.StoredJson;
import java.util.ArrayList;
import java.util.List;

/** What one revision writes into a network's hash and its index, gathered so that it is a command or two. */
final class FieldWrites {
    /** Lua cannot hand over more than some 8,000 arguments at once. */
    private static final int MOST_ARGUMENTS = 1_000;

    private final NetworkKeys keys;
    private final SealedField sealed;
    private final long revision;
    private final ScriptWrites writes;
    private final List<byte[]> written = new ArrayList<>();
    private final List<byte[]> indexed = new ArrayList<>();
    private final List<byte[]> removed = new ArrayList<>();

    FieldWrites(Sealer sealer, NetworkKeys keys, long revision, ScriptWrites writes) {
        this.keys = keys;
        this.sealed = new SealedField(sealer, keys.network());
        this.revision = revision;
        this.writes = writes;
        written.add(bytes(NetworkKeys.REVISION));
        written.add(bytes(revision));
    }

    void write(String field, StoredJson.Versioned form) {
        written.add(bytes(field));
        written.add(sealed.seal(form, field, revision));
    }

    /** As {@link #write}, and found by whoever asks what changed since a revision. */
    void writeIndexed(String field, StoredJson.Versioned form) {
        write(field, form);
        indexed.add(bytes(revision));
        indexed.add(bytes(field));
    }

    /** As {@link #write}, for what is seldom written again. */
    void writeForGood(String field, StoredJson.Versioned form) {
        written.add(bytes(field));
        written.add(sealed.sealForGood(form, field, revision));
    }

    /** As {@link #write}, beside what the field holds and without reading it. */
    void add(String field, StoredJson.Versioned form) {
        var count = bytes(NetworkKeys.taken(field));
        var place = writes.next(count);
        written.add(count);
        written.add(place.number());
        written.add(place.field());
        written.add(sealed.seal(form, field, revision));
    }

    void remove(String field) {
        removed.add(bytes(field));
    }

    /** Hands all of it over. */
    void done() {
        done("HSET", keys.network(), written);
        done("ZADD", keys.index(), indexed);
        done("HDEL", keys.network(), removed);
    }

    private void done(String command, String key, List<byte[]> arguments) {
        for (int from = 0; from < arguments.size(); from += MOST_ARGUMENTS) {
            var part = arguments.subList(from, Math.min(arguments.size(), from + MOST_ARGUMENTS));
            writes.add(command, key, part.toArray(byte[][]::new));
        }
    }
}
