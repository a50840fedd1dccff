package dev.rapport.redis.network;

import static dev.rapport.redis.Text.text;

import dev.rapport.change.Commit;
import dev.rapport.change.CommitResult;
import dev.rapport.change.UndoEntry;
import dev.rapport.change.UndoStep;
import dev.rapport.network.Chunk;
import dev.rapport.network.Network;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScript.WithValue;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.redis.stored.AcquaintancesForm;
import dev.rapport.redis.stored.CountsForm;
import dev.rapport.redis.stored.DirectoryForm;
import dev.rapport.redis.stored.ExchangeForm;
import dev.rapport.redis.stored.HistoriesForm;
import dev.rapport.redis.stored.ItemsForm;
import dev.rapport.redis.stored.MetaForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a commit into one script call: only what differs is written. */
final class NetworkWriter {
    private final RedisStore store;
    private final NetworkReader reader;

    NetworkWriter(RedisStore store, NetworkReader reader) {
        this.store = store;
        this.reader = reader;
    }

    CommitResult commit(Commit commit) {
        return result(commit, run(commit, null, call -> RedisScript.run(store, call), Function.identity()));
    }

    /** As {@link #commit(Commit)}, on terms; with the value of a key, of whichever partition, that is read in the same write. */
    WithValue<CommitResult> commit(Commit commit, Admission terms, String key) {
        var ran = run(commit, terms, call -> RedisScript.runWithValue(store, key, call), WithValue::answer);
        return new WithValue<>(result(commit, ran.answer()), ran.value());
    }

    /** Reads pages of interactions only where something is taken out of them or no place beside them is left. */
    private <T> T run(
            Commit commit,
            @Nullable Admission terms,
            Function<Supplier<RedisScript.Call>, T> run,
            Function<T, List<Object>> answer) {
        var keys = NetworkKeys.of(store.keys(), commit.before().id());
        var unread = LogWrites.unread(commit.edits(), commit.before(), contacts -> reader.logs(keys, contacts));
        var ran = run.apply(() -> call(keys, commit, terms, unread));
        if (!text(answer.apply(ran).getFirst()).equals("full")) {
            return ran;
        }
        var read = LogWrites.read(commit.edits(), contacts -> reader.logs(keys, contacts));
        return run.apply(() -> call(keys, commit, terms, read));
    }

    private CommitResult result(Commit commit, List<Object> answer) {
        return switch (text(answer.getFirst())) {
            case "done" -> new CommitResult.Done(after(commit));
            case "stale" -> new CommitResult.Stale();
            case "seen" -> {
                var id = commit.before().id();
                var marks =
                        new Marks(store, id, NetworkKeys.of(store.keys(), id).marks());
                yield new CommitResult.Seen(marks.answer(marks.hash(commit.change()), (byte[]) answer.get(1))
                        .orElse(null));
            }
            default -> throw new IllegalStateException("the commit script answers " + text(answer.getFirst()));
        };
    }

    private static Network after(Commit commit) {
        return commit.after().at(commit.before().revision() + 1);
    }

    private RedisScript.Call call(NetworkKeys keys, Commit commit, @Nullable Admission terms, LogWrites logs) {
        var after = after(commit);
        var queue = new QueueWrites(store, commit.before().id());
        var own = new ArrayList<>(List.of(keys.network(), keys.marks(), keys.ages(), queue.claims()));
        if (terms != null) {
            own.addAll(terms.keys().all());
        }
        var writes = new ScriptWrites(own);
        var fields = new FieldWrites(store.sealer(), keys, after.revision(), writes);
        writeDirectory(fields, commit.before(), after);
        logs.addTo(fields);
        fields.done();
        writeQueue(queue, commit.effects(), writes);
        return conditions(keys, commit, terms).before(writes, queue);
    }

    private Conditions conditions(NetworkKeys keys, Commit commit, @Nullable Admission terms) {
        var marks = new Marks(store, keys.id(), keys.marks());
        var change = marks.hash(commit.change());
        return new Conditions(
                commit.before().revision(),
                change,
                marks.seal(change, commit.result(), undoable(commit)),
                commit.effects().completes(),
                commit.undo() instanceof UndoStep.TookBack(var earlier) ? marks.hash(earlier) : "",
                terms);
    }

    private static @Nullable UndoEntry undoable(Commit commit) {
        return commit.undo() instanceof UndoStep.Remember(var what)
                ? new UndoEntry(commit.change(), commit.at(), what, commit.edits())
                : null;
    }

    private void writeDirectory(FieldWrites fields, Network before, Network after) {
        writeMeta(fields, before, after);
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
                writeChunk(fields, i, i < old.size() ? old.get(i) : new Chunk(List.of()), chunks.get(i));
            }
        }
    }

    private static void writeMeta(FieldWrites fields, Network before, Network after) {
        if (before.revision() == 0 || !MetaForm.sameButForCounts(before, after)) {
            fields.writeIndexed(NetworkKeys.META, MetaForm.of(after));
        } else if (!MetaForm.sameCounts(before, after)) {
            CountsForm.between(before, after)
                    .ifPresentOrElse(
                            counts -> fields.writeIndexed(NetworkKeys.counts(counts.slot()), counts),
                            () -> fields.writeIndexed(NetworkKeys.META, MetaForm.of(after)));
        }
    }

    private static void writeChunk(FieldWrites fields, int index, Chunk before, Chunk after) {
        if (HistoriesForm.tells(before, after)) {
            fields.writeIndexed(NetworkKeys.histories(index), HistoriesForm.of(after));
        } else {
            fields.writeIndexed(NetworkKeys.chunk(index), DirectoryForm.of(after));
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
