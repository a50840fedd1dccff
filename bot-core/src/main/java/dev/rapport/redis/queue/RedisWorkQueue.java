package dev.rapport.redis.queue;

import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Lane.Becomes;
import dev.rapport.redis.stored.StoredJson;
import dev.rapport.redis.stored.WorkForm;
import dev.rapport.work.ClaimedWork;
import dev.rapport.work.Horizon;
import dev.rapport.work.WorkItem;
import dev.rapport.work.WorkQueue;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work lane in Redis. */
public final class RedisWorkQueue implements WorkQueue {
    private static final Duration LOOK_AT_LEASES = Duration.ofSeconds(5);

    private final RedisStore store;
    private final Lane lane;
    private final SecureRandom random = new SecureRandom();

    public RedisWorkQueue(RedisStore store) {
        this(store, LOOK_AT_LEASES);
    }

    /** @param lookAtLeases how often to look for claims that a crash left behind */
    public RedisWorkQueue(RedisStore store, Duration lookAtLeases) {
        this.store = store;
        this.lane = new Lane(store, LaneKeys.WORK, lookAtLeases);
    }

    @Override
    public List<ClaimedWork> claim(Instant now, int most, Duration lease) {
        var token = Lane.token(random);
        var claimed = lane.claim(Horizon.within(now), most, Horizon.within(lease), token);
        return lane.opened(claimed, token, one -> work(one, token, lease));
    }

    private ClaimedWork work(Lane.Claimed claimed, String token, Duration lease) {
        var place = LaneKeys.place(lane.keys(claimed.partition()).items(), claimed.id());
        var form = StoredJson.read(store.sealer().open(claimed.item(), place), WorkForm.class);
        return new ClaimedWork(
                form.item(Instant.ofEpochMilli(claimed.due())),
                token,
                claimed.attempts(),
                claimed.claimedAt().plus(Horizon.within(lease)));
    }

    @Override
    public void defer(ClaimedWork claimed, Duration wait) {
        release(claimed, Becomes.DEFERRED, Horizon.within(wait).toMillis());
    }

    @Override
    public void park(ClaimedWork claimed) {
        release(claimed, Becomes.PARKED, 0);
    }

    @Override
    public void reschedule(ClaimedWork claimed, Instant due) {
        release(claimed, Becomes.DUE_AT, Horizon.within(due).toEpochMilli());
    }

    @Override
    public void drop(ClaimedWork claimed) {
        release(claimed, Becomes.DROPPED, 0);
    }

    @Override
    public Optional<Instant> nextDue() {
        var first = lane.first();
        return first.isPresent() ? Optional.of(Instant.ofEpochMilli(first.getAsLong())) : Optional.empty();
    }

    private void release(ClaimedWork claimed, Becomes becomes, long millis) {
        WorkItem item = claimed.item();
        var owner = store.keys().of("net", item.owner().value());
        lane.release(
                owner.partition(),
                QueueWrites.id(owner, item.key()),
                claimed.token(),
                new Lane.Release(becomes, millis));
    }
}
