package dev.rapport.redis;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * Nodes on the same data, which no other test sees. A test class says by its extension where the data are.
 *
 * @param here one node
 * @param another makes one more, where there can be more
 * @param clock domain time
 */
record Nodes(StoredHere here, Supplier<StoredHere> another, Supplier<Instant> clock) {
    static Nodes on(RedisStore store) {
        return new Nodes(
                StoredHere.on(store),
                () -> StoredHere.on(store),
                () -> store.clock().now());
    }
}
