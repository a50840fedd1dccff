package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisKeys;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Lane.Becomes;
import dev.rapport.redis.stored.DeliveryForm;
import dev.rapport.redis.stored.MessageForm;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.work.Horizon;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final RedisScript PAUSE = RedisScripts.load("pause");

    private final RedisStore store;
    private final Lane lane;
    private final SecureRandom random = new SecureRandom();

    public RedisOutbox(RedisStore store) {
        this(store, LOOK_AT_LEASES);
    }

    /** @param lookAtLeases how often to look for claims that a crash left behind */
    public RedisOutbox(RedisStore store, Duration lookAtLeases) {
        this.store = store;
        this.lane = new Lane(store, LaneKeys.MESSAGES, lookAtLeases);
    }

    /** Where a message may be: with its owner, then with its workspace. */
    private record Whereabouts(String id, int owner, int workspace) {}

    @Override
    public List<ClaimedMessage> claim(int most, Duration lease) {
        var any = Lane.token(random);
        return lane.claim(null, most, Horizon.within(lease), partition -> token(any, partition)).stream()
                .map(claimed -> message(claimed, token(any, claimed.partition()), Horizon.within(lease)))
                .toList();
    }

    /**
     * Of a move that a crash cut short both copies are claimed, perhaps in one go: with one token for both, each would pass
     * for the other, and the message would be sent twice.
     */
    private static String token(String any, int partition) {
        return any + "-" + partition;
    }

    private ClaimedMessage message(Lane.Claimed claimed, String token, Duration lease) {
        var keys = lane.keys(claimed.partition());
        var form = StoredJson.read(open(claimed.item(), keys.items(), claimed.id()), MessageForm.class);
        var progress = claimed.progress() == null
                ? Progress.NEW
                : StoredJson.read(
                                open(claimed.progress(), keys.progress(), claimed.id()), MessageForm.ProgressForm.class)
                        .progress();
        var due = Instant.ofEpochMilli(claimed.due());
        return new ClaimedMessage(form.network(), form.message(), progress, token, due, claimed.claimedAt(), lease);
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
        var target = lane.keys(at.workspace());
        var item = StoredJson.write(MessageForm.of(claimed.owner(), claimed.message()));
        var answer = turn(
                claimed,
                at,
                pace,
                List.of(
                        (byte[]) leaseEnd.getFirst(),
                        seal(item, target.items(), at.id()),
                        seal(claimed.progress(), target.progress(), at.id())));
        lane.release(at.owner(), at.id(), claimed.token(), Becomes.DROPPED, 0, null, null);
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
                entry(claimed, at.workspace(), at.id(), waiting(DeliveryLog.Cause.TURN, Duration.ZERO)),
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
                        paceOf(to.workspace()),
                        paceOf(to),
                        lane.mark(at.workspace(), at.id()),
                        QueueWrites.erased(store.keys(), at.workspace(), claimed.owner()),
                        log.entries(),
                        log.written()),
                arguments);
        return text(answer.getFirst());
    }

    @Override
    public boolean note(ClaimedMessage claimed, Progress progress) {
        return release(claimed, Becomes.NOTED, claimed.lease(), progress, null);
    }

    @Override
    public void putBack(ClaimedMessage claimed, Duration wait, DeliveryLog.Cause cause, Progress progress) {
        release(claimed, Becomes.DUE_IN, Horizon.within(wait), progress, waiting(cause, Horizon.within(wait)));
    }

    @Override
    public void finish(ClaimedMessage claimed, Ending ending) {
        switch (ending) {
            case Ending.Delivered delivered -> release(claimed, Becomes.DONE, DONE_KNOWN, null, new Fate.Sent());
            case Ending.GivenUp(var reason, var code) ->
                release(claimed, Becomes.DONE, DONE_KNOWN, null, new Fate.GivenUp(reason, code));
            case Ending.Parked(var code) ->
                release(claimed, Becomes.PARKED, Duration.ZERO, null, new Fate.Parked(code));
        }
    }

    /** In the workspace's partition, where a message is from its first turn on, else in the owner's. */
    private boolean release(
            ClaimedMessage claimed, Becomes becomes, Duration time, @Nullable Progress progress, @Nullable Fate fate) {
        var at = whereabouts(claimed);
        return IntStream.of(at.workspace(), at.owner())
                .distinct()
                .anyMatch(partition -> lane.release(
                        partition,
                        at.id(),
                        claimed.token(),
                        becomes,
                        time.toMillis(),
                        progress == null
                                ? null
                                : seal(progress, lane.keys(partition).progress(), at.id()),
                        fate == null ? null : entry(claimed, partition, at.id(), fate)));
    }

    private Fate waiting(DeliveryLog.Cause cause, Duration wait) {
        return new Fate.Waiting(cause, store.clock().now().plus(wait));
    }

    private byte[] entry(ClaimedMessage claimed, int partition, String id, Fate fate) {
        var message = claimed.message();
        var entry = new DeliveryLog.Entry(
                message.to(), message.reply().summary(), store.clock().now(), fate);
        return seal(
                StoredJson.write(DeliveryForm.of(entry)),
                lane.log(partition, id).entries(),
                id);
    }

    @Override
    public Optional<Duration> pause(MemberId to, Duration pause) {
        var keys = List.of(paceOf(to.workspace()), paceOf(to));
        var arguments = List.of(
                bytes(Horizon.within(pause).toMillis()), bytes(store.keys().opaque("user:" + to.user())));
        return PAUSE.run(store.calls(), keys, arguments).stream()
                .findFirst()
                .map(since -> Duration.ofMillis(number(since)));
    }

    @Override
    public void pause(WorkspaceId workspace, Duration pause) {
        PAUSE.run(
                store.calls(),
                List.of(paceOf(workspace)),
                List.of(bytes(Horizon.within(pause).toMillis())));
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
        var owner = store.keys().of("net", claimed.owner().value());
        var id = QueueWrites.id(owner, store.keys(), claimed.message().key());
        return new Whereabouts(
                id,
                owner.partition(),
                workspace(claimed.message().to().workspace()).partition());
    }

    private RedisKeys.Owned workspace(WorkspaceId workspace) {
        return store.keys().of("workspace", workspace.platform() + "\n" + workspace.value());
    }

    private String paceOf(WorkspaceId workspace) {
        return workspace(workspace).key("pace");
    }

    /** In the partition of the workspace. */
    private String paceOf(MemberId member) {
        return paceOf(member.workspace()) + ":" + store.keys().opaque("user:" + member.user());
    }

    private byte[] seal(Progress progress, String key, String id) {
        return seal(StoredJson.write(MessageForm.ProgressForm.of(progress)), key, id);
    }

    private byte[] seal(byte[] plain, String key, String id) {
        return store.sealer().seal(plain, LaneKeys.place(key, id));
    }

    private byte[] open(byte[] sealed, String key, String id) {
        return store.sealer().open(sealed, LaneKeys.place(key, id));
    }
}
