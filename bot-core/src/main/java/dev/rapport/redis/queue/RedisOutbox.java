package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.Ending;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.delivery.Recipient;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Lane.Becomes;
import dev.rapport.redis.queue.Lane.Released;
import dev.rapport.work.Horizon;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The messages lane in Redis. A message enters in its owner's partition and stays there; the slots of all messages to a
 * workspace are reserved in that workspace's.
 */
public final class RedisOutbox implements Outbox {
    private static final Duration LOOK_AT_LEASES = Duration.ofSeconds(5);
    private static final Duration DONE_KNOWN = Duration.ofHours(24);

    private final RedisStore store;
    private final Lane lane;
    private final Endings endings;
    private final SealedMessages sealed;
    private final Paces paces;
    private final Turns turns;
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
        this.turns = new Turns(store, paces);
    }

    @Override
    public List<ClaimedMessage> claim(int most, Duration lease) {
        var token = Lane.token(random);
        var claimed = lane.claim(null, most, Horizon.within(lease), token);
        return lane.opened(claimed, token, one -> sealed.message(one, token, Horizon.within(lease)));
    }

    @Override
    public boolean takeTurn(ClaimedMessage claimed, Pace pace) {
        var turn = turns.take(claimed, pace);
        if (turn.until().isZero()) {
            return true;
        }
        dropIfDoneBefore(claimed, waitFor(turn, claimed));
        return false;
    }

    private Released waitFor(Turns.Turn turn, ClaimedMessage claimed) {
        var fate = sealed.waiting(DeliveryLog.Cause.TURN, turn.until());
        return release(
                claimed,
                (partition, id) -> new Lane.Release(
                        Becomes.WAITING,
                        turn.until().toMillis(),
                        Lane.NOTHING,
                        sealed.entry(claimed, partition, id, fate),
                        bytes(turn.slot().toEpochMilli())));
    }

    @Override
    public boolean note(ClaimedMessage claimed, Progress progress) {
        var noted = release(
                claimed,
                (partition, id) -> new Lane.Release(
                        Becomes.NOTED,
                        claimed.lease().toMillis(),
                        sealed.progress(progress, partition, id),
                        Lane.Logged.NOTHING,
                        Lane.NOTHING));
        dropIfDoneBefore(claimed, noted);
        return noted == Released.DONE;
    }

    /** A change that was computed again may bring a message that was sent long ago. */
    private void dropIfDoneBefore(ClaimedMessage claimed, Released released) {
        if (released == Released.DONE_BEFORE) {
            var at = Whereabouts.of(store.keys(), claimed);
            lane.release(at.here(), at.id(), claimed.token(), new Lane.Release(Becomes.DROPPED, 0));
        }
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
            case Ending.GivenUp(var reason, var code, var _) -> done(claimed, ending, new Fate.GivenUp(reason, code));
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
                        fate == null ? Lane.Logged.NOTHING : sealed.entry(claimed, partition, id, fate),
                        endings.seal(ending, lane.mark(partition, id))));
    }

    private Released release(ClaimedMessage claimed, BiFunction<Integer, String, Lane.Release> settled) {
        var at = Whereabouts.of(store.keys(), claimed);
        var sealed = store.sealer().together(() -> settled.apply(at.here(), at.id()));
        return lane.release(at.here(), at.id(), claimed.token(), sealed);
    }

    @Override
    public Earlier earlier(ClaimedMessage claimed) {
        var replaced = claimed.message().replaces();
        if (replaced == null) {
            throw new IllegalArgumentException("It replaces no message");
        }
        var owner = store.keys().of("net", claimed.owner().value());
        var id = QueueWrites.id(owner, store.keys(), replaced);
        var answer = lane.withdraw(owner.partition(), id);
        return switch (text(answer.getFirst())) {
            case "under way" -> new Earlier.OnItsWay();
            case "done" ->
                endings.open((byte[]) answer.get(1), lane.mark(owner.partition(), id))
                                        .orElse(null)
                                instanceof Ending.Delivered(var message)
                        ? new Earlier.Sent(message)
                        : new Earlier.Never();
            default -> new Earlier.Never();
        };
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
}
