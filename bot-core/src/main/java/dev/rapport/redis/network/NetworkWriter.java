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
import dev.rapport.redis.stored.ExchangeForm;
import dev.rapport.redis.stored.ItemsForm;
import dev.rapport.redis.stored.LogForm;
import dev.rapport.redis.stored.MetaForm;
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
        var after = commit.after().at(commit.before().revision() + 1);
        var logs = changedLogs(keys, commit);
        var call = store.sealer().together(() -> call(keys, commit, after, logs));
        var answer = COMMIT.run(store.calls(), call.keys(), call.arguments());
        return switch (text(answer.getFirst())) {
            case "done" -> new CommitResult.Done(after);
            case "stale" -> new CommitResult.Stale();
            case "seen" -> new CommitResult.Seen(marks.open(keys, commit.change(), (byte[]) answer.get(1)));
            default -> throw new IllegalStateException("the commit script answers " + text(answer.getFirst()));
        };
    }

    private record Call(List<String> keys, List<byte[]> arguments) {}

    private Call call(NetworkKeys keys, Commit commit, Network after, List<PagedLog> logs) {
        var queue = new QueueWrites(store, commit.before().id());
        var writes = new ScriptWrites(List.of(keys.network(), keys.marks(), keys.ages(), keys.undo(), queue.claims()));
        var fields = new FieldWrites(store.sealer(), keys, after.revision());
        writeDirectory(fields, commit.before(), after);
        logs.forEach(log -> writeLog(fields, log));
        fields.addTo(writes);
        undo.remember(keys, commit, writes);
        writeQueue(queue, commit.effects(), writes);
        return new Call(writes.keys(), writes.arguments(conditions(keys, queue, commit)));
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

    private void writeDirectory(FieldWrites fields, Network before, Network after) {
        if (before.revision() == 0 || !MetaForm.same(before, after)) {
            fields.writeIndexed(NetworkKeys.META, MetaForm.of(after));
        }
        if (!before.items().equals(after.items())) {
            fields.writeIndexed(NetworkKeys.ITEMS, ItemsForm.of(after.items().values()));
        }
        if (!before.acquaintances().equals(after.acquaintances())) {
            fields.writeIndexed(NetworkKeys.ACQUAINTANCES, AcquaintancesForm.of(after.acquaintances()));
        }
        if (!before.exchange().equals(after.exchange())) {
            fields.writeIndexed(NetworkKeys.EXCHANGE, ExchangeForm.of(after.exchange()));
        }
        var old = before.ties().chunks();
        var chunks = after.ties().chunks();
        for (var i = 0; i < chunks.size(); i++) {
            if (i >= old.size() || old.get(i) != chunks.get(i)) {
                fields.writeIndexed(NetworkKeys.chunk(i), DirectoryForm.of(chunks.get(i)));
            }
        }
    }

    private List<PagedLog> changedLogs(NetworkKeys keys, Commit commit) {
        var changes = commit.edits().stream()
                .filter(Edit.Log.class::isInstance)
                .map(Edit.Log.class::cast)
                .toList();
        var contacts = changes.stream().map(Edit.Log::contact).collect(Collectors.toSet());
        var logs = reader.logs(keys, contacts);
        for (var log : logs) {
            changes.stream()
                    .filter(change -> change.contact().equals(log.contact()))
                    .forEach(change -> log.change(change.removed(), change.added()));
        }
        return logs;
    }

    private static void writeLog(FieldWrites fields, PagedLog log) {
        for (var number : log.changed()) {
            var field = NetworkKeys.log(log.contact(), number);
            var open = number == 0 && log.fullPages() > 0;
            if (log.page(number).isEmpty() && !open) {
                fields.remove(field);
            } else if (number == 0) {
                fields.write(field, LogForm.of(log.fullPages(), log.page(number)));
            } else {
                fields.writeForGood(field, LogForm.of(0, log.page(number)));
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
