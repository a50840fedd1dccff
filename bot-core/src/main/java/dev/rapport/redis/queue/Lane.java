package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.DeliveryLog;
import dev.rapport.redis.Partitions;
import dev.rapport.redis.RedisKeys;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Heads.Head;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane of all partitions. What is next is seen by looking at the head of each partition's sorted set, all in one
 * round trip (on a single server, in one script); another script claims only where something is due, on a single server
 * in all those partitions at once, so that two nodes never walk through them side by side.
 */
final class Lane {
    /** A head that will be due within this is tried already: the script knows the time better than this node. */
    static final long SLACK_MILLIS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final String TRIED = "tried";
    private static final int TRIES_TO_READ = 10;
    private static final RedisScript CLAIM = RedisScripts.load("claim");
    private static final RedisScript RELEASE = RedisScripts.load("release", "clock", "keep");
    private static final RedisScript WITHDRAW = RedisScripts.load("withdraw");
    static final byte[] NOTHING = new byte[0];

    private final RedisStore store;
    private final List<LaneKeys> partitions;
    private final Peek peek;
    private final Heads known = new Heads(System::nanoTime);
    private final long lookAtLeasesNanos;
    private long leasesLookedAt;

    /** @param lookAtLeases how often to look for claims that were never given back */
    Lane(RedisStore store, String lane, Duration lookAtLeases) {
        this.store = store;
        this.partitions = IntStream.range(0, Partitions.COUNT)
                .mapToObj(partition -> LaneKeys.of(store.keys(), lane, partition))
                .toList();
        this.peek = new Peek(store, partitions);
        this.lookAtLeasesNanos = lookAtLeases.toNanos();
        this.leasesLookedAt = System.nanoTime() - lookAtLeasesNanos;
    }

    /** An entry as the claiming script gives it. */
    record Claimed(
            int partition,
            String id,
            byte[] item,
            long due,
            int attempts,
            byte @Nullable [] progress,
            @Nullable Instant slot,
            Instant claimedAt) {}

    LaneKeys keys(int partition) {
        return partitions.get(partition);
    }

    /**
     * Claims from the partitions with the oldest first. Where more is due than is taken, the next claim goes on without
     * looking at all of them again.
     *
     * @param now null for the store's own time
     */
    List<Claimed> claim(@Nullable Instant now, int most, Duration lease, String token) {
        var limit = (now == null ? store.clock().storeTime() : now).toEpochMilli() + SLACK_MILLIS;
        var claimed = new ArrayList<Claimed>();
        var tried = known.due(limit);
        var how = new How(now, lease, token);
        claimFrom(tried, claimed, most, how);
        if (claimed.size() < most) {
            known.saw(Stream.concat(peek.heads(LaneKeys::due).stream(), endedLeases().stream())
                    .toList());
            var others = new ArrayList<>(known.due(limit));
            others.removeAll(tried);
            claimFrom(others, claimed, most, how);
        }
        return claimed;
    }

    /** @param now null for the store's own time */
    private record How(@Nullable Instant now, Duration lease, String token) {}

    private void claimFrom(List<Integer> candidates, List<Claimed> claimed, int most, How how) {
        for (int from = 0; from < candidates.size() && claimed.size() < most; ) {
            int left = most - claimed.size();
            var next = candidates.subList(from, Math.min(candidates.size(), from + (store.isCluster() ? 1 : left)));
            claimed.addAll(claimIn(next, left, how));
            from += next.size();
        }
    }

    /**
     * What was claimed, opened. What does not open, because it is damaged or a newer version wrote it, holds up nothing else: it
     * stays claimed until its lease ends, so that a newer node may have it, and is kept aside when that has not helped.
     */
    <T> List<T> opened(List<Claimed> claimed, String token, Function<Claimed, T> open) {
        var opened = new ArrayList<T>();
        for (var entry : claimed) {
            try {
                opened.add(open.apply(entry));
            } catch (RuntimeException unreadable) {
                LOG.warn(
                        "An entry of a lane cannot be read: {}",
                        unreadable.getClass().getName());
                if (entry.attempts() >= TRIES_TO_READ) {
                    release(entry.partition(), entry.id(), token, new Release(Becomes.PARKED, 0));
                }
            }
        }
        return opened;
    }

    /** @param from in a Cluster one, for each is on a server of its own */
    private List<Claimed> claimIn(List<Integer> from, int most, How how) {
        var now = how.now();
        var keys = from.stream()
                .map(this::keys)
                .flatMap(lane -> Stream.of(
                        lane.due(), lane.leases(), lane.items(), lane.claims(), lane.progress(), lane.slots()))
                .toList();
        var arguments = List.of(
                now == null ? NOTHING : bytes(now.toEpochMilli()),
                bytes(most),
                bytes(how.lease().toMillis()),
                bytes(how.token()));
        var answer = CLAIM.run(store.calls(), keys, arguments);
        var at = Instant.ofEpochMilli(number(answer.getFirst()));
        learn(from, (List<?>) answer.get(1));
        return answer.stream()
                .skip(2)
                .map(entry -> claimed(from, (List<?>) entry, at))
                .toList();
    }

    /** @param nexts of the first of these partitions, as far as there was something to claim */
    private void learn(List<Integer> from, List<?> nexts) {
        for (int i = 0; i < nexts.size(); i++) {
            if (nexts.get(i) == null) {
                known.emptied(from.get(i));
            } else {
                known.left(new Head(from.get(i), number(nexts.get(i))));
            }
        }
    }

    private static Claimed claimed(List<Integer> from, List<?> entry, Instant at) {
        return new Claimed(
                from.get((int) number(entry.get(0))),
                text(entry.get(1)),
                (byte[]) entry.get(2),
                number(entry.get(3)),
                (int) number(entry.get(4)),
                (byte @Nullable []) entry.get(5),
                slot(entry.get(6)),
                at);
    }

    /** One that was tried has had its turn. */
    private static @Nullable Instant slot(@Nullable Object slot) {
        if (slot == null) {
            return null;
        }
        var text = text(slot);
        return text.equals(TRIED) ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(text));
    }

    private synchronized List<Head> endedLeases() {
        if (System.nanoTime() - leasesLookedAt < lookAtLeasesNanos) {
            return List.of();
        }
        leasesLookedAt = System.nanoTime();
        var now = store.clock().storeTime().toEpochMilli() + SLACK_MILLIS;
        return peek.heads(LaneKeys::leases).stream()
                .filter(head -> head.score() <= now)
                .toList();
    }

    /** The score of the first that waits, in any partition. */
    OptionalLong first() {
        return peek.heads(LaneKeys::due).stream().mapToLong(Head::score).min();
    }

    /** What becomes of a claimed entry; the words are the script's own. */
    enum Becomes {
        NOTED("noted"),
        WAITING("waiting"),
        DEFERRED("deferred"),
        DUE_AT("due at"),
        DUE_IN("due in"),
        PARKED("parked"),
        DROPPED("dropped"),
        DONE("done");

        private final String word;

        Becomes(String word) {
            this.word = word;
        }
    }

    /**
     * What becomes of an entry, and what is written with it; nothing is written for what is empty.
     *
     * @param millis the time or wait that goes with it
     * @param progress sealed
     * @param logged for the owner's log; one that is done without leaves it
     * @param what for the mark of what is done, sealed; of what waits, its slot
     */
    record Release(Becomes becomes, long millis, byte[] progress, Logged logged, byte[] what) {
        Release(Becomes becomes, long millis) {
            this(becomes, millis, NOTHING, Logged.NOTHING, NOTHING);
        }
    }

    /**
     * What is written into an owner's log.
     *
     * @param entry sealed; empty if nothing is
     * @param most how many of the owner are kept
     */
    record Logged(byte[] entry, int most) {
        static final Logged NOTHING = new Logged(Lane.NOTHING, DeliveryLog.MOST);
    }

    /** What came of a release. */
    enum Released {
        DONE,

        /** The claim is outdated; nothing was changed. */
        OUTDATED,

        /** Of a message that was to be noted or to wait: it was done before; nothing was changed. */
        DONE_BEFORE
    }

    /** Gives a claimed entry back, notes how far it is, or ends it. */
    Released release(int partition, String id, String token, Release release) {
        var arguments = List.of(
                bytes(id),
                bytes(token),
                bytes(release.becomes().word),
                bytes(release.millis()),
                release.progress(),
                release.logged().entry(),
                bytes(release.logged().most()),
                release.what());
        return switch ((int)
                number(RELEASE.runTogether(store, all(partition, id), arguments).getFirst())) {
            case 1 -> Released.DONE;
            case 2 -> Released.DONE_BEFORE;
            default -> Released.OUTDATED;
        };
    }

    /**
     * Takes out a message that waits and was never tried.
     *
     * @return what the script says of it: a word, and with {@code done} what its mark keeps
     */
    List<Object> withdraw(int partition, String id) {
        return WITHDRAW.run(store.calls(), all(partition, id), List.of(bytes(id)));
    }

    private List<String> all(int partition, String id) {
        var keys = new ArrayList<>(keys(partition).all());
        keys.add(mark(partition, id));
        keys.addAll(log(partition, id).all());
        return keys;
    }

    /** Where the log of an entry's owner is kept; ids begin with the owner's name. */
    LogKeys log(int partition, String id) {
        return LogKeys.of(store.keys(), partition, id.substring(0, id.indexOf(':')));
    }

    /** The key that keeps what was done from coming back. */
    String mark(int partition, String id) {
        return mark(store.keys(), partition, id);
    }

    static String mark(RedisKeys keys, int partition, String id) {
        return keys.inPartition(partition, "done") + ":" + id;
    }

    static String token(SecureRandom random) {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
