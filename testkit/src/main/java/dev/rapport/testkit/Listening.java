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
import java.util.function.BiConsumer;

/**
 * A platform that takes every message, and somebody who hears one after the other, though several are sent at once.
 *
 * @param listener is told where each message goes
 */
public record Listening(Platform platform, BiConsumer<Address, Reply> listener) implements MessageGateway {
    @Override
    public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        listener.accept(to, reply);
        return new DeliveryOutcome.Sent(new SentMessage(to, key.value()));
    }

    @Override
    public synchronized DeliveryOutcome update(SentMessage message, Reply reply) {
        return new DeliveryOutcome.Sent(message);
    }

    @Override
    public Opening open(Recipient to) {
        return new Opening.Opened(RecordingGateway.conversation(to));
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        return Optional.empty();
    }
}
