package dev.rapport.redis.network;

import static dev.rapport.redis.Text.text;

import dev.rapport.change.UndoEntry;
import dev.rapport.redis.RedisStore;
import io.lettuce.core.KeyValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The changes that can be taken back, found by walking through the marks of the last day. */
final class UndoList {
    private static final int DEPTH = 20;
    private static final int STRIDE = 100;
    private static final Duration KEPT = Duration.ofHours(24);

    private final RedisStore store;

    UndoList(RedisStore store) {
        this.store = store;
    }

    /** Newest first; one that was taken back counts, but is not among them. */
    List<UndoEntry> entries(NetworkKeys keys) {
        var undoable = new ArrayList<KeyValue<String, byte[]>>();
        for (int from = -STRIDE; undoable.size() < DEPTH; from -= STRIDE) {
            var changes = changes(keys, from);
            marks(keys, changes)
                    .filter(mark -> Marks.isUndoable(mark.getValue()))
                    .forEach(undoable::add);
            if (changes.size() < STRIDE) {
                break;
            }
        }
        var since = store.clock().now().minus(KEPT);
        var marks = new Marks(store, keys.id(), keys.marks());
        return undoable.stream()
                .limit(DEPTH)
                .flatMap(mark -> marks.undo(mark.getKey(), mark.getValue()).stream())
                .filter(entry -> entry.at().isAfter(since))
                .toList();
    }

    /** The keyed hashes of a stretch of changes, newest first. @param from its oldest, counted from the end: -1 is the newest */
    private List<String> changes(NetworkKeys keys, int from) {
        return store.calls().call(redis -> redis.lrange(keys.ages(), from, from + STRIDE - 1L)).stream()
                .map(value -> text(value))
                .map(age -> age.substring(age.indexOf(':') + 1))
                .toList()
                .reversed();
    }

    private Stream<KeyValue<String, byte[]>> marks(NetworkKeys keys, List<String> changes) {
        return changes.isEmpty()
                ? Stream.empty()
                : store.calls().call(redis -> redis.hmget(keys.marks(), changes.toArray(String[]::new))).stream()
                        .filter(KeyValue::hasValue);
    }
}
