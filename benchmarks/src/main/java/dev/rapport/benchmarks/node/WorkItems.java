package dev.rapport.benchmarks.node;

import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.queue.QueueWrites;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.time.Instant;
import java.util.List;

/** Work that waits, one item for each owner, written as the commit that schedules it writes it. */
public final class WorkItems {
    private final RedisStore store;

    public WorkItems(RedisStore store) {
        this.store = store;
    }

    /** Schedules items number {@code from} to below {@code to}, all due at this time. */
    public void schedule(int from, int to, Instant due) {
        var plain = new PlainWrites(store);
        for (int i = from; i < to; i++) {
            var owner = new NetworkId("waiting-" + i);
            var writes = new ScriptWrites(List.of());
            var item = new WorkItem(owner, new WorkItem.Key(WorkItem.Kind.CHECK_IN, 0), due);
            new QueueWrites(store, owner).apply(new QueueEdit.Schedule(item), writes);
            plain.add(writes, due);
        }
        plain.flush();
    }
}
