package dev.rapport.redis.member;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.platform.StoreUnavailable;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.MemberForm;
import dev.rapport.redis.stored.StoredJson;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members in Redis: a sealed value each, and per network an index of its members. The index is written first, so that a
 * crash in between leaves an entry too many, which is passed over, and never one too few.
 */
public final class RedisMemberStore implements MemberStore {
    static final String KIND = "member";
    private static final RedisScript SWAP = RedisScripts.load("swap");
    private static final byte[] NOTHING = new byte[0];
    private static final int TRIES = 10;

    /** About a kilobyte each. */
    private static final int MOST_KNOWN = 10_000;

    private final RedisStore store;
    private final Map<String, Known> lately = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** A value as it was read, and the member in it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    record Known(byte[] sealed, Member member) {}

    public RedisMemberStore(RedisStore store) {
        this.store = store;
    }

    @Override
    public Optional<Member> find(MemberId member) {
        var key = key(member);
        return opened(read(key), key);
    }

    /** A member as they were when the value was last read. */
    Optional<Known> last(String key) {
        return Optional.ofNullable(lately.get(key));
    }

    /** The member in a value that was read; opened anew only where it is another one than the last time. */
    Optional<Member> opened(byte @Nullable [] value, String key) {
        if (value == null) {
            return Optional.empty();
        }
        var before = lately.get(key);
        if (before != null && Arrays.equals(before.sealed(), value)) {
            return Optional.of(before.member());
        }
        var member = open(value, key).toMember();
        lately.put(key, new Known(value, member));
        return Optional.of(member);
    }

    @Override
    public Member save(Member member) {
        var key = key(member.id());
        var there = read(key);
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var kept = there == null ? member : inNetworkOf(open(there, key).toMember(), member);
            var form = MemberForm.of(kept, store.clock().now());
            index(kept, form);
            var answer =
                    SWAP.run(store.calls(), List.of(key), List.of(there == null ? NOTHING : there, seal(form, key)));
            if (answer.isEmpty()) {
                return kept;
            }
            var other = (byte[]) answer.getFirst();
            there = other.length == 0 ? null : other;
        }
        throw new StoreUnavailable("A member is being changed all the time", new IllegalStateException("swap"));
    }

    private static Member inNetworkOf(Member known, Member member) {
        return new Member(
                member.id(), known.network(), member.zone(), member.locale(), member.address(), member.standing());
    }

    private void index(Member member, MemberForm form) {
        var index = indexKey(member.network());
        var field = field(member.id());
        var sealed = seal(form, index + "|" + field);
        store.calls().call(redis -> redis.hset(index, field, sealed));
    }

    @Override
    public List<Member> of(NetworkId network) {
        var index = indexKey(network);
        return store.calls().call(redis -> redis.hgetall(index)).entrySet().stream()
                .map(entry -> open(entry.getValue(), index + "|" + entry.getKey()))
                .sorted(Comparator.comparing(MemberForm::seenAt).reversed())
                .flatMap(form -> find(form.toMember().id()).stream())
                .filter(member -> member.network().equals(network))
                .toList();
    }

    @Override
    public void erase(MemberId member) {
        var known = find(member);
        store.calls().call(redis -> redis.del(key(member)));
        known.ifPresent(gone -> store.calls().call(redis -> redis.hdel(indexKey(gone.network()), field(member))));
    }

    private byte @Nullable [] read(String key) {
        return store.get(key);
    }

    private byte[] seal(MemberForm form, String place) {
        return store.sealer().seal(StoredJson.write(form), place);
    }

    private MemberForm open(byte[] sealed, String place) {
        return StoredJson.read(store.sealer().open(sealed, place), MemberForm.class);
    }

    private String key(MemberId member) {
        return MemberKeys.of(store.keys(), member).key(KIND);
    }

    private String indexKey(NetworkId network) {
        return store.keys().of("net", network.value()).key("members");
    }

    private String field(MemberId member) {
        return store.keys().opaque("member:" + MemberKeys.text(member));
    }
}
