package dev.rapport.redis.queue;

import static dev.rapport.redis.Text.bytes;
import static dev.rapport.redis.Text.number;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.Outbox;
import dev.rapport.delivery.Pace;
import dev.rapport.redis.RedisScript;
import dev.rapport.redis.RedisScripts;
import dev.rapport.redis.RedisStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whose turn it is. Slots are reserved in the partition of the workspace, where all messages to it meet; the message stays
 * in its owner's, and keeps there which slot it has.
 */
record Turns(RedisStore store, Paces paces) {
    private static final RedisScript SLOT = RedisScripts.load("slot", "clock", "slots");

    /** A message's slot, and how long until then; zero if it is now. */
    record Turn(Instant slot, Duration until) {}

    /** As {@link Outbox#takeTurn}, for a message that may have a slot already. */
    Turn take(ClaimedMessage claimed, Pace pace) {
        var to = claimed.message().to();
        var slot = claimed.slot();
        var answer = SLOT.runTogether(
                store,
                List.of(paces.key(to.workspace()), paces.key(to)),
                List.of(
                        bytes(pace.workspace().toMillis()),
                        bytes(pace.recipient().toMillis()),
                        slot == null ? Lane.NOTHING : bytes(slot.toEpochMilli())));
        return new Turn(Instant.ofEpochMilli(number(answer.get(0))), Duration.ofMillis(number(answer.get(1))));
    }
}
