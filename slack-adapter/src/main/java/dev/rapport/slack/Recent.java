package dev.rapport.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A map that keeps what was used last, up to a number. Safe for many threads. */
public final class Recent<K, V> {
    private final Map<K, V> entries;

    public Recent(int max) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > max;
            }
        };
    }

    public synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** True if there was no value for this key. */
    public synchronized boolean put(K key, V value) {
        return entries.put(key, value) == null;
    }

    public synchronized void remove(K key) {
        entries.remove(key);
    }
}
