package dev.rapport.app.privacy;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.testkit.RecordingGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Brings each message to whoever reads there, edits included. */
final class Post implements MessageGateway {
    private final WorkspaceId workspace;
    private final BiConsumer<Address, Shown> arrival;
    private final Deque<Function<Reply, DeliveryOutcome>> failures = new ArrayDeque<>();

    Post(WorkspaceId workspace, BiConsumer<Address, Shown> arrival) {
        this.workspace = workspace;
        this.arrival = arrival;
    }

    /** The next messages meet a timeout, a failure whose own words are the message, a limit, and a refusal. */
    synchronized void fails() {
        failures.addAll(List.of(
                _ -> new DeliveryOutcome.Unknown("timeout"),
                reply -> {
                    throw new IllegalStateException(reply.toString());
                },
                _ -> new DeliveryOutcome.RetryAfter(Duration.ofSeconds(30), DeliveryOutcome.Limit.CONVERSATION),
                _ -> new DeliveryOutcome.Undeliverable(DeliveryOutcome.Reason.REFUSED, "msg_too_long")));
    }

    @Override
    public Platform platform() {
        return workspace.platform();
    }

    @Override
    public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        var failure = failures.poll();
        if (failure != null) {
            return failure.apply(reply);
        }
        arrival.accept(to, Shown.of(reply));
        return new DeliveryOutcome.Sent(new SentMessage(to, key.value()));
    }

    @Override
    public synchronized DeliveryOutcome update(SentMessage message, Reply reply) {
        arrival.accept(message.where(), Shown.of(reply));
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
