package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.DeliveryForm;
import dev.rapport.redis.stored.StoredJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of messages, in Redis: kept where they are settled, in the owner's partition or, of those that had to wait, in
 * the partitions of their workspaces. The owner's knows which these are.
 */
public final class RedisDeliveryLog implements DeliveryLog {
    private static final RedisScript LOG = RedisScripts.load("log");

    private final RedisStore store;

    public RedisDeliveryLog(RedisStore store) {
        this.store = store;
    }

    private record Written(String id, long at, Entry entry) {}

    @Override
    public List<Entry> last(NetworkId owner) {
        var owned = store.keys().of("net", owner.value());
        var partitions = new HashSet<Integer>();
        partitions.add(owned.partition());
        store.calls()
                .call(redis -> redis.smembers(new QueueWrites(store, owner).away()))
                .forEach(partition -> partitions.add((int) number(partition)));
        var newest = new HashSet<String>();
        return partitions.stream()
                .flatMap(partition -> written(LogKeys.of(store.keys(), partition, owned.name())).stream())
                .sorted(Comparator.comparingLong(Written::at).reversed())
                .filter(written -> newest.add(written.id()))
                .limit(MOST)
                .map(Written::entry)
                .toList();
    }

    @Override
    public Optional<Ending> ending(NetworkId owner, DeliveryKey key, Recipient to) {
        var owned = store.keys().of("net", owner.value());
        var id = QueueWrites.id(owned, store.keys(), key);
        return Stream.of(owned, QueueWrites.workspace(store.keys(), to.workspace()))
                .map(where -> Lane.mark(store.keys(), where.partition(), id))
                .distinct()
                .flatMap(mark -> Optional.ofNullable(store.calls().call(redis -> redis.get(mark))).stream()
                        .flatMap(kept -> new Endings(store.sealer()).open(kept, mark).stream()))
                .findFirst();
    }

    private List<Written> written(LogKeys keys) {
        var all = new ArrayList<Written>();
        for (var answer : LOG.run(store.calls(), keys.all(), List.of())) {
            var parts = (List<?>) answer;
            var id = text(parts.get(0));
            all.add(new Written(id, number(parts.get(1)), entry(keys, id, (byte[]) parts.get(2))));
        }
        return all;
    }

    private Entry entry(LogKeys keys, String id, byte[] value) {
        int colon = 0;
        while (value[colon] != ':') {
            colon++;
        }
        var wait = Duration.ofMillis(number(Arrays.copyOf(value, colon)));
        var sealed = Arrays.copyOfRange(value, colon + 1, value.length);
        var json = store.sealer().open(sealed, LaneKeys.place(keys.entries(), id));
        return StoredJson.read(json, DeliveryForm.class).entry(wait);
    }
}
