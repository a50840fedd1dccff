package dev.rapport.testkit;

import dev.rapport.delivery.ClaimedMessage;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.OutgoingMessage;
import dev.rapport.delivery.Progress;
import dev.rapport.identity.NetworkId;
import java.time.Duration;
import java.time.Instant;

/** A message in its lane: where it stands, and how far it has come. */
final class WaitingMessage {
    final NetworkId owner;
    final OutgoingMessage message;
    Progress progress = Progress.NEW;
    String token = "";
    Instant due;
    boolean hasSlot;
    boolean tried;
    boolean parked;

    WaitingMessage(NetworkId owner, OutgoingMessage message, Instant due) {
        this.owner = owner;
        this.message = message;
        this.due = due;
    }

    Name name() {
        return new Name(owner, message.key());
    }

    boolean isDue(Instant now) {
        return !parked && token.isEmpty() && !due.isAfter(now);
    }

    ClaimedMessage claim(String newToken, Instant now, Duration lease) {
        var since = due;
        token = newToken;
        due = now.plus(lease);
        return new ClaimedMessage(owner, message, progress, token, since, now, lease, hasSlot ? since : null);
    }

    void release(Instant newDue) {
        token = "";
        due = newDue;
    }

    /** By which it is known. */
    record Name(NetworkId owner, DeliveryKey key) {}
}
