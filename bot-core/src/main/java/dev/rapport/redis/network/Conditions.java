package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;

import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.work.ClaimedWork;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what the commit script makes its writes, and what it marks the change with.
 *
 * @param revision that must be the newest still
 * @param change its keyed hash
 * @param mark kept for a day
 * @param completes the claimed work that the change does, null for none
 * @param takesBack the keyed hash of the change that it takes back, empty for none
 * @param terms null for whoever has arrived
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Conditions(
        long revision,
        String change,
        byte[] mark,
        @Nullable ClaimedWork completes,
        String takesBack,
        @Nullable Admission terms) {
    private static final RedisScript COMMIT = RedisScripts.load("commit", "clock", "bucket");
    private static final byte[] NONE = {};

    public Conditions(long revision, String change, byte[] mark, @Nullable ClaimedWork completes) {
        this(revision, change, mark, completes, "", null);
    }

    /** @param writes begun with the script's own keys, those of the terms included */
    public RedisScript.Call before(ScriptWrites writes, QueueWrites queue) {
        var first = new ArrayList<>(List.of(
                bytes(revision),
                bytes(change),
                mark,
                completes == null ? NONE : bytes(queue.id(completes.item().key())),
                completes == null ? NONE : bytes(completes.token()),
                bytes(takesBack)));
        first.addAll(terms == null ? List.of(NONE, NONE, NONE) : terms.arguments());
        first.addAll(writes.counts());
        return new RedisScript.Call(COMMIT, writes.keys(), writes.arguments(first));
    }
}
