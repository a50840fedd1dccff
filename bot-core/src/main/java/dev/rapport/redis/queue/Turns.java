package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;
import static dev.rapport.redis.Text.text;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryLog;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.delivery.Progress;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import dev.rapport.redis.queue.Lane.Becomes;
import java.time.Duration;
import java.util.List;

/**
 * Whose turn it is. Slots are reserved in the partition of the workspace. A message that has to wait for one moves there,
 * which is three scripts: it is marked as leaving, copied, and removed. Once it is marked nobody sends it from its owner's
 * partition, and a mark of what was done keeps a copy from being made of a message that is through already.
 */
record Turns(RedisStore store, Lane lane, SealedMessages sealed, Paces paces) {
    private static final RedisScript SLOT = RedisScripts.load("slot", "clock", "slots");
    private static final RedisScript TURN = RedisScripts.load("turn", "clock", "slots", "keep");
    private static final RedisScript LEAVE = RedisScripts.load("leave");
    private static final RedisScript ARRIVE = RedisScripts.load("arrive", "clock", "keep");

    /** As {@link Outbox#takeTurn}. */
    boolean take(ClaimedMessage claimed, Pace pace) {
        var at = Whereabouts.of(store.keys(), claimed);
        if (at.here() == at.workspace()) {
            return turn(claimed, at, pace).equals("now");
        }
        var slot = slot(claimed, at, pace);
        switch (slot) {
            case "now" -> {
                return true;
            }
            case "gone" -> drop(claimed, at);
            default -> move(claimed, at, slot);
        }
        return false;
    }

    /** Of a message that left its owner's partition, or was done: what a crash kept from happening, happens now. */
    void goOn(ClaimedMessage claimed) {
        var at = Whereabouts.of(store.keys(), claimed);
        if (at.here() != at.workspace()) {
            move(claimed, at, "");
        } else {
            drop(claimed, at);
        }
    }

    private String turn(ClaimedMessage claimed, Whereabouts at, Pace pace) {
        var keys = lane.keys(at.here());
        var to = claimed.message().to();
        var log = lane.log(at.here(), at.id());
        return text(TURN.runTogether(
                        store,
                        List.of(
                                keys.due(),
                                keys.leases(),
                                keys.claims(),
                                keys.slots(),
                                paces.key(to.workspace()),
                                paces.key(to),
                                log.entries(),
                                log.written()),
                        List.of(
                                bytes(at.id()),
                                bytes(claimed.token()),
                                bytes(pace.workspace().toMillis()),
                                bytes(pace.recipient().toMillis()),
                                waits(claimed, at),
                                bytes(DeliveryLog.MOST)))
                .getFirst());
    }

    private String slot(ClaimedMessage claimed, Whereabouts at, Pace pace) {
        var to = claimed.message().to();
        return text(SLOT.runTogether(
                        store,
                        List.of(
                                lane.keys(at.workspace()).items(),
                                lane.mark(at.workspace(), at.id()),
                                QueueWrites.erased(store.keys(), at.workspace(), claimed.owner()),
                                paces.key(to.workspace()),
                                paces.key(to)),
                        List.of(
                                bytes(at.id()),
                                bytes(pace.workspace().toMillis()),
                                bytes(pace.recipient().toMillis())))
                .getFirst());
    }

    /** @param slot in milliseconds; empty: now */
    private void move(ClaimedMessage claimed, Whereabouts at, String slot) {
        if (leaves(claimed, at)) {
            arrive(claimed, at, slot);
        }
        drop(claimed, at);
    }

    boolean leaves(ClaimedMessage claimed, Whereabouts at) {
        var keys = lane.keys(at.here());
        var away = new QueueWrites(store, claimed.owner()).away();
        var left = LEAVE.run(
                store.calls(),
                List.of(keys.claims(), keys.slots(), lane.mark(at.here(), at.id()), away),
                List.of(bytes(at.id()), bytes(claimed.token()), bytes(at.workspace())));
        return number(left.getFirst()) == 1;
    }

    private void arrive(ClaimedMessage claimed, Whereabouts at, String slot) {
        var keys = lane.keys(at.workspace());
        var log = lane.log(at.workspace(), at.id());
        ARRIVE.run(
                store.calls(),
                List.of(
                        keys.due(),
                        keys.items(),
                        keys.progress(),
                        keys.slots(),
                        lane.mark(at.workspace(), at.id()),
                        QueueWrites.erased(store.keys(), at.workspace(), claimed.owner()),
                        log.entries(),
                        log.written()),
                List.of(
                        bytes(at.id()),
                        bytes(slot),
                        sealed.item(claimed, at.workspace(), at.id()),
                        sealed.progress(claimed.progress(), at.workspace(), at.id()),
                        bytes(claimed.progress().equals(Progress.NEW) ? "1" : "tried"),
                        waits(claimed, at),
                        bytes(DeliveryLog.MOST)));
    }

    private byte[] waits(ClaimedMessage claimed, Whereabouts at) {
        return sealed.entry(claimed, at.workspace(), at.id(), sealed.waiting(DeliveryLog.Cause.TURN, Duration.ZERO));
    }

    private void drop(ClaimedMessage claimed, Whereabouts at) {
        lane.release(at.here(), at.id(), claimed.token(), new Lane.Release(Becomes.DROPPED, 0));
    }
}
