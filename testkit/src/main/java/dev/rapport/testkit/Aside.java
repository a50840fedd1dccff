package dev.rapport.testkit;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiPredicate;

/**
 * A platform's messages, except those that are for somebody who has no account there, and those that come back.
 *
 * @param takes hears a message for an address, and says whether it was for them
 * @param cameBack what becomes of the next messages, one each, in place of arriving
 */
record Aside(MessageGateway gateway, BiPredicate<Address, Reply> takes, Queue<DeliveryOutcome> cameBack)
        implements MessageGateway {
    @Override
    public Platform platform() {
        return gateway.platform();
    }

    @Override
    public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        if (takes.test(to, reply)) {
            return new DeliveryOutcome.Sent(new SentMessage(to, key.value()));
        }
        var instead = cameBack.poll();
        return instead == null ? gateway.send(key, to, reply) : instead;
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        return gateway.update(message, reply);
    }

    /** A group in which somebody has no account is, where it cannot be opened, the others by themselves. */
    @Override
    public Opening open(Recipient to) {
        var opening = gateway.open(to);
        return opening instanceof Opening.Closed && to instanceof Recipient.Group(var members)
                ? members.stream()
                        .filter(member -> !member.user().equals(Colleague.USER))
                        .findFirst()
                        .map(member -> gateway.open(Recipient.of(member)))
                        .orElse(opening)
                : opening;
    }

    @Override
    public void complete(SentMessage found, Reply reply) {
        gateway.complete(found, reply);
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        return gateway.lookUp(key, where, since);
    }
}
