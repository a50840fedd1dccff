package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.change.Commit;
import dev.rapport.change.UndoEntry;
import dev.rapport.change.UndoStep;
import dev.rapport.identity.ChangeId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.redis.stored.UndoForm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The changes that can be taken back: each entry is the keyed hash of its change, then the sealed form. */
final class UndoList {
    private static final int DEPTH = 20;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int HASH_LENGTH = 22;

    private final RedisStore store;

    UndoList(RedisStore store) {
        this.store = store;
    }

    /** Newest first. */
    List<UndoEntry> entries(NetworkKeys keys) {
        var since = store.clock().now().minus(KEPT);
        return store.calls().call(redis -> redis.lrange(keys.undo(), 0, DEPTH - 1)).stream()
                .map(value -> entry(keys, value))
                .filter(entry -> entry.at().isAfter(since))
                .toList();
    }

    private UndoEntry entry(NetworkKeys keys, byte[] value) {
        var change = text(Arrays.copyOf(value, HASH_LENGTH));
        var sealed = Arrays.copyOfRange(value, HASH_LENGTH, value.length);
        return StoredJson.read(store.sealer().open(sealed, place(keys, change)), UndoForm.class)
                .entry();
    }

    /** The keyed hash that stands for a change. */
    String hash(NetworkKeys keys, ChangeId change) {
        return store.keys().opaque("change:" + keys.id().value() + "\n" + change.value());
    }

    /** The change whose entry goes, empty for none. */
    String takenBack(NetworkKeys keys, UndoStep step) {
        return switch (step) {
            case UndoStep.TookBack(var change) -> hash(keys, change);
            case UndoStep.Remember remember -> "";
            case UndoStep.None none -> "";
        };
    }

    /** @param change the keyed hash of the change */
    void remember(NetworkKeys keys, String change, Commit commit, ScriptWrites writes) {
        if (commit.undo() instanceof UndoStep.Remember(var what)) {
            var form = UndoForm.of(new UndoEntry(commit.change(), commit.at(), what, commit.edits()));
            var sealed = store.sealer().seal(StoredJson.write(form), place(keys, change));
            var value = Arrays.copyOf(bytes(change), HASH_LENGTH + sealed.length);
            System.arraycopy(sealed, 0, value, HASH_LENGTH, sealed.length);
            writes.add("LPUSH", keys.undo(), value);
            writes.add("LTRIM", keys.undo(), bytes(0), bytes(DEPTH - 1));
            writes.add("PEXPIRE", keys.undo(), bytes(KEPT.toMillis()));
        }
    }

    private static String place(NetworkKeys keys, String change) {
        return keys.undo() + "|" + change;
    }
}
