package dev.rapport.redis;

import java.util.LinkedHashMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values this node has read lately, each at its newest revision; the least used are forgotten first.
 *
 * @param <K> the owner
 * @param <V> a value with revisions
 */
public final class RecentlyRead<K, V> {
    private final int heaviest;
    private final ToIntFunction<V> weight;
    private final ToLongFunction<V> revision;
    private final LinkedHashMap<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private int total;

    /** @param heaviest how heavy all of them together may be */
    public RecentlyRead(int heaviest, ToIntFunction<V> weight, ToLongFunction<V> revision) {
        this.heaviest = heaviest;
        this.weight = weight;
        this.revision = revision;
    }

    public synchronized @Nullable V find(K owner) {
        return values.get(owner);
    }

    /** Keeps a value; an older revision of one that is here already is not kept. */
    public synchronized void keep(K owner, V value) {
        var known = values.get(owner);
        if (known != null && revision.applyAsLong(known) > revision.applyAsLong(value)) {
            return;
        }
        forget(owner);
        values.put(owner, value);
        total += weight.applyAsInt(value);
        var oldest = values.values().iterator();
        while (total > heaviest && oldest.hasNext()) {
            total -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }

    public synchronized void forget(K owner) {
        var gone = values.remove(owner);
        if (gone != null) {
            total -= weight.applyAsInt(gone);
        }
    }
}
