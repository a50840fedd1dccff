package dev.rapport.redis.network;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.network.Edit;
import dev.rapport.network.Network;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.redis.stored.AcquaintancesForm;
import dev.rapport.redis.stored.DirectoryForm;
import dev.rapport.redis.stored.ItemsForm;
import dev.rapport.redis.stored.LogForm;
import dev.rapport.redis.stored.MetaForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a commit into one script call: only what differs is written. */
final class NetworkWriter {
    private static final RedisScript COMMIT = RedisScripts.load("commit");

    private final RedisStore store;
    private final NetworkReader reader;
    private final UndoList undo;
    private final Marks marks;

    NetworkWriter(RedisStore store, NetworkReader reader, UndoList undo, Marks marks) {
        this.store = store;
        this.reader = reader;
        this.undo = undo;
        this.marks = marks;
    }

    CommitResult commit(Commit commit) {
        var keys = NetworkKeys.of(store.keys(), commit.before().id());
        var queue = new QueueWrites(store, commit.before().id());
        var after = commit.after().at(commit.before().revision() + 1);
        var writes = new ScriptWrites(List.of(keys.network(), keys.marks(), keys.ages(), keys.undo(), queue.claims()));
        writeDirectory(keys, commit.before(), after, writes);
        writeLogs(keys, commit.edits(), after.revision(), writes);
        undo.remember(keys, commit, writes);
        writeQueue(queue, commit.effects(), writes);
        var answer = COMMIT.run(store.calls(), writes.keys(), writes.arguments(conditions(keys, queue, commit)));
        return switch (text(answer.getFirst())) {
            case "done" -> new CommitResult.Done(after);
            case "stale" -> new CommitResult.Stale();
            case "seen" -> new CommitResult.Seen(marks.open(keys, commit.change(), (byte[]) answer.get(1)));
            default -> throw new IllegalStateException("the commit script answers " + text(answer.getFirst()));
        };
    }

    private List<byte[]> conditions(NetworkKeys keys, QueueWrites queue, Commit commit) {
        var completes = commit.effects().completes();
        return List.of(
                bytes(commit.before().revision()),
                bytes(undo.hash(keys, commit.change())),
                marks.seal(keys, commit.change(), commit.result()),
                bytes(completes == null ? "" : queue.id(completes.item().key())),
                bytes(completes == null ? "" : completes.token()),
                bytes(undo.takenBack(keys, commit.undo())));
    }

    private void writeDirectory(NetworkKeys keys, Network before, Network after, ScriptWrites writes) {
        writes.add("HSET", keys.network(), bytes(NetworkKeys.REVISION), bytes(after.revision()));
        if (before.revision() == 0 || !MetaForm.same(before, after)) {
            write(keys, NetworkKeys.META, MetaForm.of(after), after.revision(), writes);
        }
        if (!before.items().equals(after.items())) {
            write(keys, NetworkKeys.ITEMS, ItemsForm.of(after.items().values()), after.revision(), writes);
        }
        if (!before.acquaintances().equals(after.acquaintances())) {
            var form = AcquaintancesForm.of(after.acquaintances());
            write(keys, NetworkKeys.ACQUAINTANCES, form, after.revision(), writes);
        }
        var old = before.ties().chunks();
        var chunks = after.ties().chunks();
        for (var i = 0; i < chunks.size(); i++) {
            if (i >= old.size() || old.get(i) != chunks.get(i)) {
                write(keys, NetworkKeys.chunk(i), DirectoryForm.of(chunks.get(i)), after.revision(), writes);
            }
        }
    }

    private void write(NetworkKeys keys, String field, StoredJson.Versioned form, long revision, ScriptWrites writes) {
        var sealed = new SealedField(store.sealer(), keys.network()).seal(form, field, revision);
        writes.add("HSET", keys.network(), bytes(field), sealed);
        writes.add("ZADD", keys.index(), bytes(revision), bytes(field));
    }

    private void writeLogs(NetworkKeys keys, List<Edit> edits, long revision, ScriptWrites writes) {
        var changes = edits.stream()
                .filter(Edit.Log.class::isInstance)
                .map(Edit.Log.class::cast)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        var contacts = changes.stream().map(Edit.Log::contact).collect(Collectors.toSet());
        for (var log : reader.logs(keys, contacts)) {
            changes.stream()
                    .filter(change -> change.contact().equals(log.contact()))
                    .forEach(change -> log.change(change.removed(), change.added()));
            writeLog(keys, log, revision, writes);
        }
    }

    private void writeLog(NetworkKeys keys, PagedLog log, long revision, ScriptWrites writes) {
        var sealed = new SealedField(store.sealer(), keys.network());
        for (var number : log.changed()) {
            var field = NetworkKeys.log(log.contact(), number);
            var open = number == 0 && log.fullPages() > 0;
            if (log.page(number).isEmpty() && !open) {
                writes.add("HDEL", keys.network(), bytes(field));
            } else {
                var form = LogForm.of(number == 0 ? log.fullPages() : 0, log.page(number));
                writes.add("HSET", keys.network(), bytes(field), sealed.seal(form, field, revision));
            }
        }
    }

    private static void writeQueue(QueueWrites queue, Commit.Effects effects, ScriptWrites writes) {
        var completes = effects.completes();
        if (completes != null) {
            queue.remove(completes.item().key(), writes);
        }
        effects.queue().forEach(edit -> queue.apply(edit, writes));
        effects.messages().forEach(message -> queue.enqueue(message, writes));
    }
}
