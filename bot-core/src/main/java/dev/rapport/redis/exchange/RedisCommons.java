package dev.rapport.redis.exchange;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.exchange.Commons;
import dev.rapport.exchange.Posted;
import dev.rapport.exchange.Share;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.ScriptWrites;
import dev.rapport.redis.stored.PostedForm;
import dev.rapport.redis.stored.ShareForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The commons in Redis. */
public final class RedisCommons implements Commons {
    private static final RedisScript GIVE = RedisScripts.load("give");

    /** So many copies change in one run of the script, which holds everybody else up. */
    private static final int AT_ONCE = 50;

    private static final int READ_AT_ONCE = 500;

    private final RedisStore store;

    public RedisCommons(RedisStore store) {
        this.store = store;
    }

    /** A copy that differs. */
    private record Change(
            String field, @Nullable Share before, @Nullable Share after) {}

    /** The revision is made known first: whoever still writes from an older one is refused from then on. */
    @Override
    public boolean share(WorkspaceId where, NetworkId owner, long revision, Collection<Share> all) {
        var keys = new CommonsKeys(store.keys(), where);
        if (!give(keys, owner, revision, writes -> {})) {
            return false;
        }
        var changes = changes(keys, owner, all);
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            if (!give(keys, owner, revision, writes -> some.forEach(change -> write(keys, owner, change, writes)))) {
                return false;
            }
        }
        return true;
    }

    private List<Change> changes(CommonsKeys keys, NetworkId owner, Collection<Share> all) {
        var there = shares(keys, members(keys.sharesOf(owner)));
        var wanted = new LinkedHashMap<String, Share>();
        all.forEach(share -> wanted.put(keys.share(owner, share.contact()), share));
        var fields = new TreeSet<>(there.keySet());
        fields.addAll(wanted.keySet());
        return fields.stream()
                .map(field -> new Change(field, there.get(field), wanted.get(field)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private void write(CommonsKeys keys, NetworkId owner, Change change, ScriptWrites writes) {
        var field = bytes(change.field());
        var before = words(change.before());
        var after = words(change.after());
        before.stream()
                .filter(word -> !after.contains(word))
                .forEach(word -> writes.add("SREM", keys.word(word), field));
        after.stream()
                .filter(word -> !before.contains(word))
                .forEach(word -> writes.add("SADD", keys.word(word), field));
        var share = change.after();
        if (share == null) {
            writes.add("HDEL", keys.shares(), field);
            writes.add("SREM", keys.sharesOf(owner), field);
        } else {
            writes.add("HSET", keys.shares(), field, seal(ShareForm.of(share), keys.shares(), change.field()));
            writes.add("SADD", keys.sharesOf(owner), field);
        }
    }

    private static Set<String> words(@Nullable Share share) {
        return share == null ? Set.of() : share.card().words();
    }

    @Override
    public List<Share> find(WorkspaceId where, Set<String> words) {
        var keys = new CommonsKeys(store.keys(), where);
        var sets = words.stream().map(keys::word).toArray(String[]::new);
        var fields = store.calls().call(redis -> redis.sinter(sets));
        return List.copyOf(
                shares(keys, fields.stream().map(field -> text(field)).toList()).values());
    }

    private List<String> members(String key) {
        return store.calls().call(redis -> redis.smembers(key)).stream()
                .map(member -> text(member))
                .toList();
    }

    private Map<String, Share> shares(CommonsKeys keys, List<String> fields) {
        var found = new LinkedHashMap<String, Share>();
        for (int from = 0; from < fields.size(); from += READ_AT_ONCE) {
            var some = fields.subList(from, Math.min(fields.size(), from + READ_AT_ONCE));
            store.calls()
                    .call(redis -> redis.hmget(keys.shares(), some.toArray(String[]::new)))
                    .forEach(entry -> entry.ifHasValue(
                            value -> found.put(entry.getKey(), share(value, keys.shares(), entry.getKey()))));
        }
        return found;
    }

    private Share share(byte[] value, String key, String field) {
        return StoredJson.read(store.sealer().open(value, place(key, field)), ShareForm.class)
                .share();
    }

    @Override
    public boolean post(WorkspaceId where, long revision, Posted notice) {
        var keys = new CommonsKeys(store.keys(), where);
        var field = keys.notice(notice.owner(), notice.notice().number());
        var value = seal(PostedForm.of(notice), keys.board(), field);
        return give(keys, notice.owner(), revision, writes -> writes.add("HSET", keys.board(), bytes(field), value));
    }

    @Override
    public boolean takeDown(WorkspaceId where, NetworkId owner, long revision, int number) {
        var keys = new CommonsKeys(store.keys(), where);
        var field = bytes(keys.notice(owner, number));
        return give(keys, owner, revision, writes -> writes.add("HDEL", keys.board(), field));
    }

    @Override
    public List<Posted> board(WorkspaceId where) {
        var keys = new CommonsKeys(store.keys(), where);
        var all = store.calls().call(redis -> redis.hgetall(keys.board()));
        var board = new ArrayList<Posted>();
        all.forEach((field, value) ->
                board.add(StoredJson.read(store.sealer().open(value, place(keys.board(), field)), PostedForm.class)
                        .posted()));
        board.sort(Comparator.comparing((Posted posted) -> posted.notice().posted())
                .reversed()
                .thenComparing(posted -> posted.owner().value()));
        return List.copyOf(board);
    }

    private boolean give(CommonsKeys keys, NetworkId owner, long revision, Consumer<ScriptWrites> write) {
        var writes = new ScriptWrites(List.of(keys.revisions()));
        store.sealer().together(() -> {
            write.accept(writes);
            return true;
        });
        var arguments = writes.arguments(List.of(bytes(keys.owner(owner)), bytes(revision)));
        var answer = GIVE.run(store.calls(), writes.keys(), arguments);
        return text(answer.getFirst()).equals("done");
    }

    private byte[] seal(StoredJson.Versioned form, String key, String field) {
        return store.sealer().seal(StoredJson.write(form), place(key, field));
    }

    private static String place(String key, String field) {
        return key + "|" + field;
    }
}
