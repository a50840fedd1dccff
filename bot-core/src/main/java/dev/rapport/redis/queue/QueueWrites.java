package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisKeys;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.stored.MessageForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.redis.stored.WorkForm;
import dev.rapport.work.QueueEdit;
import dev.rapport.work.WorkItem;
import java.util.ArrayList;
import java.util.List;

/** What a change of a network does to the lanes of its partition, as writes of the commit script. */
public final class QueueWrites {
    private final RedisStore store;
    private final NetworkId owner;
    private final RedisKeys.Owned owned;
    private final LaneKeys work;
    private final LaneKeys messages;

    public QueueWrites(RedisStore store, NetworkId owner) {
        this.store = store;
        this.owner = owner;
        this.owned = store.keys().of("net", owner.value());
        this.work = LaneKeys.of(store.keys(), LaneKeys.WORK, owned.partition());
        this.messages = LaneKeys.of(store.keys(), LaneKeys.MESSAGES, owned.partition());
    }

    static String id(RedisKeys.Owned owner, WorkItem.Key key) {
        return owner.name() + ":" + WorkForm.code(key.kind()) + key.subject();
    }

    static String id(RedisKeys.Owned owner, RedisKeys keys, DeliveryKey key) {
        return owner.name() + ":" + keys.opaque("delivery:" + key.value());
    }

    /** Whose partition a message's turns are taken in. */
    static RedisKeys.Owned workspace(RedisKeys keys, WorkspaceId workspace) {
        return keys.of("workspace", workspace.platform() + "\n" + workspace.value());
    }

    /** Where the script looks up the claim that a change completes. */
    public String claims() {
        return work.claims();
    }

    public String id(WorkItem.Key key) {
        return id(owned, key);
    }

    /** What the ids of all entries of this owner begin with. */
    public String idPrefix() {
        return owned.name() + ":";
    }

    /** What is this owner's alone. */
    public List<String> own() {
        return LogKeys.of(store.keys(), owned.partition(), owned.name()).all();
    }

    /** All keys of both lanes, as the erasing script takes them. */
    public List<String> keys() {
        var all = new ArrayList<>(work.all());
        all.addAll(messages.all());
        return all;
    }

    public void apply(QueueEdit edit, ScriptWrites writes) {
        switch (edit) {
            case QueueEdit.Schedule(var item) -> schedule(item, writes);
            case QueueEdit.Cancel(var key) -> remove(key, writes);
        }
    }

    /** Takes an item out, whoever has claimed it. */
    public void remove(WorkItem.Key key, ScriptWrites writes) {
        var id = bytes(id(key));
        writes.add("ZREM", work.due(), id);
        writes.add("ZREM", work.leases(), id);
        writes.add("ZREM", work.parked(), id);
        writes.add("HDEL", work.claims(), id);
        writes.add("HDEL", work.items(), id);
    }

    private void schedule(WorkItem item, ScriptWrites writes) {
        var id = id(item.key());
        remove(item.key(), writes);
        var sealed = store.sealer().seal(StoredJson.write(WorkForm.of(item)), LaneKeys.place(work.items(), id));
        writes.add("HSET", work.items(), bytes(id), sealed);
        writes.add("ZADD", work.due(), bytes(item.due().toEpochMilli()), bytes(id));
    }

    /** Puts a message into the lane, due at once. */
    public void enqueue(OutgoingMessage message, ScriptWrites writes) {
        var id = id(owned, store.keys(), message.key());
        var form = StoredJson.write(MessageForm.of(owner, message));
        var sealed = store.sealer().seal(form, LaneKeys.place(messages.items(), id));
        var marked = PlatformMark.put(message.to().platform(), sealed);
        writes.add("HSET", messages.items(), bytes(id), marked);
        writes.add("ZADD", messages.due(), ScriptWrites.NOW, bytes(id));
    }
}
