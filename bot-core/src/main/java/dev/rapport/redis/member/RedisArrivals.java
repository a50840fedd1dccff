package dev.rapport.redis.member;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.change.Arrivals;
import dev.rapport.change.Commit;
import dev.rapport.change.Member;
import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import dev.rapport.redis.RecentlyRead;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.network.Admission;
import dev.rapport.redis.network.PersonKeys;
import dev.rapport.redis.network.RedisNetworkStore;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.protocol.RedisCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the member, and in one script of their network's partition for the limit and the open question; sent together, with
 * a look at the network. Whoever was let in is expected from then on, with what was found.
 */
public final class RedisArrivals implements Arrivals {
    private static final RedisScript LIMIT = RedisScripts.load("limit", "clock", "bucket");
    private static final int MOST_EXPECTED = 10_000;
    private static final byte[] NO_QUESTION = {};

    private final RedisStore store;
    private final RedisNetworkStore networks;
    private final RedisMemberStore members;
    private final RedisPendingStore pending;
    private final List<byte[]> bucket;
    private final RecentlyRead<MemberId, Question> expected = new RecentlyRead<>(MOST_EXPECTED, one -> 1, one -> 0);

    /** The open question as it was stored, empty for none, and in words. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Question(byte[] stored, Optional<Pending> pending) {}

    /**
     * @param networks asked at the same time
     * @param burst how many may come at once, at least 1
     * @param refill after how long one more may come
     */
    public RedisArrivals(RedisStore store, RedisNetworkStore networks, int burst, Duration refill) {
        this.store = store;
        this.networks = networks;
        this.members = new RedisMemberStore(store);
        this.pending = new RedisPendingStore(store);
        this.bucket = List.of(bytes(burst), bytes(refill.toMillis()));
    }

    /** Asks once more where the member has another network by now than was last seen. */
    @Override
    public Arrival arrive(MemberId member, ChangeId change) {
        var key = MemberKeys.of(store.keys(), member).key(RedisMemberStore.KIND);
        var last = members.last(key).map(RedisMemberStore.Known::member).or(() -> members.find(member));
        while (last.isPresent()) {
            var network = last.get().network();
            var found = together(member, key, network, change);
            if (found.member().filter(now -> !now.network().equals(network)).isEmpty()) {
                return found;
            }
            last = found.member();
        }
        return stranger(member);
    }

    /** Has no network yet: limited where the member will be. */
    private Arrival stranger(MemberId member) {
        var limit = MemberKeys.of(store.keys(), member).key("limit");
        var answer = new RedisScript.Call(LIMIT, List.of(limit), bucket).run(store.calls());
        return new Arrival(Duration.ofMillis(number(answer.getFirst())), Optional.empty(), Optional.empty(), null);
    }

    private Arrival together(MemberId member, String key, NetworkId network, ChangeId change) {
        var own = PersonKeys.of(store.keys(), network);
        var arriving = new RedisScript.Call(LIMIT, List.of(own.limit(), own.asked()), bucket);
        var look = networks.look(network, change).orElse(null);
        try {
            var answers = store.all(() -> asked(key, arriving, look));
            @SuppressWarnings("unchecked")
            var arrived = (List<Object>) answers.get(1);
            var opened = look == null ? null : look.opened((byte[]) answers.get(2), (byte[]) answers.get(3));
            return arrival(member, arrived, members.opened((byte[]) answers.getFirst(), key), own, opened);
        } catch (RedisNoScriptException unknown) {
            return arrival(member, arriving.run(store.calls()), members.find(member), own, null);
        }
    }

    private List<RedisCommand<String, byte[], ?>> asked(
            String member, RedisScript.Call arriving, RedisNetworkStore.@Nullable Look look) {
        var commands = new ArrayList<RedisCommand<String, byte[], ?>>();
        commands.add(RedisStore.valueOf(member));
        commands.add(arriving.command());
        if (look != null) {
            commands.add(look.revision());
            commands.add(look.mark());
        }
        return commands;
    }

    private Arrival arrival(
            MemberId id, List<Object> answer, Optional<Member> member, PersonKeys own, @Nullable Opened opened) {
        var pause = Duration.ofMillis(number(answer.getFirst()));
        var stored = (byte @Nullable []) answer.get(1);
        var question = new Question(stored == null ? NO_QUESTION : stored, pending.opened(stored, own.asked()));
        if (pause.isZero()) {
            expected.keep(id, question);
        } else {
            expected.forget(id);
        }
        return new Arrival(pause, member, question.pending(), opened);
    }

    @Override
    public Optional<Expected> expected(MemberId member) {
        var question = expected.find(member);
        if (question == null) {
            return Optional.empty();
        }
        var key = MemberKeys.of(store.keys(), member).key(RedisMemberStore.KIND);
        return members.last(key)
                .flatMap(known -> networks.known(known.member().network())
                        .map(network -> new LastSeen(known, key, question, network)));
    }

    /** As this node last saw them. */
    private final class LastSeen implements Expected {
        private final RedisMemberStore.Known known;
        private final String key;
        private final Question question;
        private final Network network;

        LastSeen(RedisMemberStore.Known known, String key, Question question, Network network) {
            this.known = known;
            this.key = key;
            this.question = question;
            this.network = network;
        }

        @Override
        public Member member() {
            return known.member();
        }

        @Override
        public Optional<Pending> question() {
            return question.pending();
        }

        @Override
        public Network network() {
            return network;
        }

        /** The member is read in the same write: their partition is another one. */
        @Override
        public boolean commit(Commit commit) {
            var admission = new Admission(PersonKeys.of(store.keys(), network.id()), bucket, question.stored());
            boolean done = networks.commit(commit, admission, key, known.sealed());
            if (!done) {
                expected.forget(member().id());
            }
            return done;
        }
    }
}
