package dev.rapport.redis.queue;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.DeliveryLog.Fate;
import dev.rapport.delivery.Progress;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.stored.DeliveryForm;
import dev.rapport.redis.stored.MessageForm;
import dev.rapport.redis.stored.StoredJson;
import java.time.Duration;
import java.time.Instant;

/** What of a message is sealed, each part for the place where it lies. */
record SealedMessages(RedisStore store, Lane lane) {
    /** A claimed entry, opened. */
    ClaimedMessage message(Lane.Claimed claimed, String token, Duration lease) {
        var keys = lane.keys(claimed.partition());
        var form = StoredJson.read(
                open(PlatformMark.taken(claimed.item()), keys.items(), claimed.id()), MessageForm.class);
        var progress = claimed.progress() == null
                ? Progress.NEW
                : StoredJson.read(
                                open(claimed.progress(), keys.progress(), claimed.id()), MessageForm.ProgressForm.class)
                        .progress();
        var due = Instant.ofEpochMilli(claimed.due());
        return new ClaimedMessage(
                form.network(), form.message(), progress, token, due, claimed.claimedAt(), lease, claimed.slot());
    }

    byte[] progress(Progress progress, int partition, String id) {
        var form = MessageForm.ProgressForm.of(progress);
        return seal(StoredJson.write(form), lane.keys(partition).progress(), id);
    }

    /** For the delivery log: what became of it by now. */
    Lane.Logged entry(ClaimedMessage claimed, int partition, String id, Fate fate) {
        var message = claimed.message();
        var entry = new DeliveryLog.Entry(
                message.to(), message.reply().summary(), store.clock().now(), fate);
        var written = seal(
                StoredJson.write(DeliveryForm.of(entry)),
                lane.log(partition, id).entries(),
                id);
        return new Lane.Logged(written, DeliveryLog.most(claimed.owner()));
    }

    Fate waiting(DeliveryLog.Cause cause, Duration wait) {
        return new Fate.Waiting(cause, store.clock().now().plus(wait));
    }

    private byte[] seal(byte[] plain, String key, String id) {
        return store.sealer().seal(plain, LaneKeys.place(key, id));
    }

    private byte[] open(byte[] sealed, String key, String id) {
        return store.sealer().open(sealed, LaneKeys.place(key, id));
    }
}
