package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Ending;
import dev.rapport.identity.NetworkId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.Text;
import dev.rapport.redis.stored.DeliveryForm;
import dev.rapport.redis.stored.MessageForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.work.WorkItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of messages, in Redis: kept where they are settled, in the owner's partition. */
public final class RedisDeliveryLog implements DeliveryLog {
    private static final RedisScript LOG = RedisScripts.load("log");
    private static final RedisScript UNCLAIMED = RedisScripts.load("unclaimed", "clock");

    private static final byte[] NOTHING = new byte[0];

    /** Of a partition's messages; its owners are some hundreds of many. */
    private static final int LOOKED_AT = 1_000;

    private final RedisStore store;

    public RedisDeliveryLog(RedisStore store) {
        this.store = store;
    }

    @Override
    public List<Entry> last(NetworkId owner) {
        var owned = store.keys().of("net", owner.value());
        return written(LogKeys.of(store.keys(), owned.partition(), owned.name()));
    }

    @Override
    public Optional<Ending> ending(NetworkId owner, DeliveryKey key) {
        var owned = store.keys().of("net", owner.value());
        var id = QueueWrites.id(owned, store.keys(), key);
        var mark = Lane.mark(store.keys(), owned.partition(), id);
        return Optional.ofNullable(store.calls().call(redis -> redis.get(mark)))
                .flatMap(kept -> new Endings(store.sealer()).open(kept, mark));
    }

    @Override
    public Map<WorkItem.Key, Standing> standing(NetworkId owner, Collection<WorkItem.Key> keys) {
        var owned = store.keys().of("net", owner.value());
        var work = LaneKeys.of(store.keys(), LaneKeys.WORK, owned.partition());
        var all = List.copyOf(keys);
        if (all.isEmpty()) {
            return Map.of();
        }
        var ids = all.stream().map(key -> QueueWrites.id(owned, key)).toArray(String[]::new);
        var members = Stream.of(ids).map(Text::bytes).toArray(byte[][]::new);
        var parked = store.calls().call(redis -> redis.zmscore(work.parked(), members));
        var due = store.calls().call(redis -> redis.zmscore(work.due(), members));
        var claims = store.calls().call(redis -> redis.hmget(work.claims(), ids));
        var standing = new HashMap<WorkItem.Key, Standing>();
        for (int i = 0; i < ids.length; i++) {
            var key = all.get(i);
            standing(parked.get(i) != null, claims.get(i).getValueOrElse(NOTHING), due.get(i) != null)
                    .ifPresent(found -> standing.put(key, found));
        }
        return standing;
    }

    /** @param claim as the claiming script keeps it, empty for none: without a token nobody holds what was claimed before */
    private static Optional<Standing> standing(boolean parked, byte[] claim, boolean waits) {
        if (parked) {
            return Optional.of(Standing.PARKED);
        }
        if (claim.length > 0) {
            return Optional.of(claim[0] == ':' ? Standing.TRIED : Standing.UNDER_WAY);
        }
        return waits ? Optional.of(Standing.UNCLAIMED) : Optional.empty();
    }

    /** The first claim sends a message or has it wait for its slot, so that few are due, unless nobody claims at all. */
    @Override
    public List<Unclaimed> unclaimed(NetworkId owner) {
        var owned = store.keys().of("net", owner.value());
        var messages = LaneKeys.of(store.keys(), LaneKeys.MESSAGES, owned.partition());
        var log = LogKeys.of(store.keys(), owned.partition(), owned.name());
        var keys = List.of(messages.due(), messages.items(), log.entries());
        return UNCLAIMED
                .run(store.calls(), keys, List.of(Text.bytes(owned.name() + ":"), Text.bytes(LOOKED_AT)))
                .stream()
                .map(answer -> unclaimed(messages, (List<?>) answer))
                .toList();
    }

    private Unclaimed unclaimed(LaneKeys messages, List<?> answer) {
        var place = LaneKeys.place(messages.items(), text(answer.get(0)));
        var json = store.sealer().open(PlatformMark.taken((byte[]) answer.get(1)), place);
        var message = StoredJson.read(json, MessageForm.class).message();
        var waits = Duration.ofMillis(number(answer.get(2)));
        return new Unclaimed(
                message.to(), message.reply().summary(), store.clock().now().minus(waits));
    }

    private List<Entry> written(LogKeys keys) {
        var all = new ArrayList<Entry>();
        for (var answer : LOG.run(store.calls(), keys.all(), List.of())) {
            var parts = (List<?>) answer;
            all.add(entry(keys, text(parts.get(0)), (byte[]) parts.get(1)));
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
