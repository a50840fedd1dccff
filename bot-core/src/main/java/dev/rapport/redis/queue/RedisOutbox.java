package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Lane.Becomes;
import dev.rapport.work.Horizon;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The messages lane in Redis. A message enters in its owner's partition and moves, with its first turn, to the partition
 * of its workspace, where all messages to that workspace get their slots. The move is two scripts: the copy first, then
 * the removal; a mark of what was done keeps a copy from being made of a message that is through already.
 */
public final class RedisOutbox implements Outbox {
    private static final Duration LOOK_AT_LEASES = Duration.ofSeconds(5);
    private static final Duration DONE_KNOWN = Duration.ofHours(24);
    private static final RedisScript TURN = RedisScripts.load("turn");
    private static final RedisScript LEAVE = RedisScripts.load("leave");

    private final RedisStore store;
    private final Lane lane;
    private final Endings endings;
    private final SealedMessages sealed;
    private final Paces paces;
    private final SecureRandom random = new SecureRandom();

    public RedisOutbox(RedisStore store) {
        this(store, LOOK_AT_LEASES);
    }

    /** @param lookAtLeases how often to look for claims that a crash left behind */
    public RedisOutbox(RedisStore store, Duration lookAtLeases) {
        this.store = store;
        this.lane = new Lane(store, LaneKeys.MESSAGES, lookAtLeases);
        this.endings = new Endings(store.sealer());
        this.sealed = new SealedMessages(store, lane);
        this.paces = new Paces(store);
    }

    /** Where a message may be: with its owner, then with its workspace. */
    private record Whereabouts(String id, int owner, int workspace) {}

    @Override
    public List<ClaimedMessage> claim(int most, Duration lease) {
        var any = Lane.token(random);
        return lane.claim(null, most, Horizon.within(lease), partition -> token(any, partition)).stream()
                .map(claimed -> sealed.message(claimed, token(any, claimed.partition()), Horizon.within(lease)))
                .toList();
    }

    /**
     * Of a move that a crash cut short both copies are claimed, perhaps in one go: with one token for both, each would pass
     * for the other, and the message would be sent twice.
     */
    private static String token(String any, int partition) {
        return any + "-" + partition;
    }

    @Override
    public boolean takeTurn(ClaimedMessage claimed, Pace pace) {
        var at = whereabouts(claimed);
        var answer = turn(claimed, at, pace, List.of());
        if (answer.equals("outdated") && at.owner() != at.workspace()) {
            answer = move(claimed, at, pace);
        }
        return answer.equals("now");
    }

    private String move(ClaimedMessage claimed, Whereabouts at, Pace pace) {
        var leaseEnd = leave(claimed, at);
        if (leaseEnd.isEmpty()) {
            return "outdated";
        }
        var answer = turn(
                claimed,
                at,
                pace,
                List.of(
                        (byte[]) leaseEnd.getFirst(),
                        sealed.item(claimed, at.workspace(), at.id()),
                        sealed.progress(claimed.progress(), at.workspace(), at.id())));
        lane.release(at.owner(), at.id(), claimed.token(), new Lane.Release(Becomes.DROPPED, 0));
        return answer;
    }

    /** The end of the lease; nothing where the claim in the owner's partition is outdated. */
    private List<Object> leave(ClaimedMessage claimed, Whereabouts at) {
        var keys = lane.keys(at.owner());
        var away = new QueueWrites(store, claimed.owner()).away();
        return LEAVE.run(
                store.calls(),
                List.of(keys.leases(), keys.claims(), away),
                List.of(bytes(at.id()), bytes(claimed.token()), bytes(at.workspace())));
    }

    private String turn(ClaimedMessage claimed, Whereabouts at, Pace pace, List<byte[]> coming) {
        var keys = lane.keys(at.workspace());
        var to = claimed.message().to();
        var arguments = new ArrayList<>(List.of(
                bytes(at.id()),
                bytes(claimed.token()),
                bytes(pace.workspace().toMillis()),
                bytes(pace.recipient().toMillis()),
                sealed.entry(claimed, at.workspace(), at.id(), sealed.waiting(DeliveryLog.Cause.TURN, Duration.ZERO)),
                bytes(DeliveryLog.MOST)));
        arguments.addAll(coming);
        var log = lane.log(at.workspace(), at.id());
        var answer = TURN.run(
                store.calls(),
                List.of(
                        keys.due(),
                        keys.leases(),
                        keys.items(),
                        keys.claims(),
                        keys.progress(),
                        keys.slots(),
                        paces.key(to.workspace()),
                        paces.key(to),
                        lane.mark(at.workspace(), at.id()),
                        QueueWrites.erased(store.keys(), at.workspace(), claimed.owner()),
                        log.entries(),
                        log.written()),
                arguments);
        return text(answer.getFirst());
    }

    @Override
    public boolean note(ClaimedMessage claimed, Progress progress) {
        return release(
                claimed,
                (partition, id) -> new Lane.Release(
                        Becomes.NOTED,
                        claimed.lease().toMillis(),
                        sealed.progress(progress, partition, id),
                        Lane.NOTHING,
                        Lane.NOTHING));
    }

    @Override
    public void putBack(ClaimedMessage claimed, Duration wait, DeliveryLog.Cause cause, Progress progress) {
        var within = Horizon.within(wait);
        release(
                claimed,
                (partition, id) -> new Lane.Release(
                        Becomes.DUE_IN,
                        within.toMillis(),
                        sealed.progress(progress, partition, id),
                        sealed.entry(claimed, partition, id, sealed.waiting(cause, within)),
                        Lane.NOTHING));
    }

    @Override
    public void finish(ClaimedMessage claimed, Ending ending) {
        switch (ending) {
            case Ending.Delivered _ -> done(claimed, ending, new Fate.Sent());
            case Ending.GivenUp(var reason, var code) -> done(claimed, ending, new Fate.GivenUp(reason, code));
            case Ending.Withdrawn _ -> done(claimed, ending, null);
            case Ending.Parked(var code) ->
                release(
                        claimed,
                        (partition, id) -> new Lane.Release(
                                Becomes.PARKED,
                                0,
                                Lane.NOTHING,
                                sealed.entry(claimed, partition, id, new Fate.Parked(code)),
                                Lane.NOTHING));
        }
    }

    private void done(ClaimedMessage claimed, Ending ending, @Nullable Fate fate) {
        release(
                claimed,
                (partition, id) -> new Lane.Release(
                        Becomes.DONE,
                        DONE_KNOWN.toMillis(),
                        Lane.NOTHING,
                        fate == null ? Lane.NOTHING : sealed.entry(claimed, partition, id, fate),
                        endings.seal(ending, lane.mark(partition, id))));
    }

    /** In the workspace's partition, where a message is from its first turn on, else in the owner's. */
    private boolean release(ClaimedMessage claimed, BiFunction<Integer, String, Lane.Release> settled) {
        var at = whereabouts(claimed);
        return IntStream.of(at.workspace(), at.owner())
                .distinct()
                .anyMatch(partition ->
                        lane.release(partition, at.id(), claimed.token(), settled.apply(partition, at.id())));
    }

    /** With the owner first: a message moves from there to its workspace, never back. */
    @Override
    public Earlier earlier(ClaimedMessage claimed) {
        var replaced = claimed.message().replaces();
        if (replaced == null) {
            throw new IllegalArgumentException("It replaces no message");
        }
        var at = whereabouts(claimed.owner(), replaced, claimed.message().to());
        for (int partition : IntStream.of(at.owner(), at.workspace()).distinct().toArray()) {
            var answer = lane.withdraw(partition, at.id());
            switch (text(answer.getFirst())) {
                case "under way" -> {
                    return new Earlier.OnItsWay();
                }
                case "done" -> {
                    return endings.open((byte[]) answer.get(1), lane.mark(partition, at.id()))
                                            .orElse(null)
                                    instanceof Ending.Delivered(var message)
                            ? new Earlier.Sent(message)
                            : new Earlier.Never();
                }
                default -> {
                    /* withdrawn or unknown here; a copy may have come to the next */
                }
            }
        }
        return new Earlier.Never();
    }

    @Override
    public Optional<Duration> pause(Recipient to, Duration pause) {
        return paces.pause(to, pause);
    }

    @Override
    public void pause(WorkspaceId workspace, Duration pause) {
        paces.pause(workspace, pause);
    }

    @Override
    public Optional<Duration> nextIn() {
        var first = lane.first();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var wait = first.getAsLong() - store.clock().storeTime().toEpochMilli();
        return Optional.of(Duration.ofMillis(Math.max(0, wait)));
    }

    private Whereabouts whereabouts(ClaimedMessage claimed) {
        return whereabouts(
                claimed.owner(), claimed.message().key(), claimed.message().to());
    }

    private Whereabouts whereabouts(NetworkId of, DeliveryKey key, Recipient to) {
        var owner = store.keys().of("net", of.value());
        return new Whereabouts(
                QueueWrites.id(owner, store.keys(), key),
                owner.partition(),
                QueueWrites.workspace(store.keys(), to.workspace()).partition());
    }
}
