package dev.rapport.testkit;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A platform that takes every message and remembers it, unless it was told what to answer next. */
public final class RecordingGateway implements MessageGateway {
    private final Platform platform;
    private final boolean canLookUp;
    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private final List<Replaced> replaced = new ArrayList<>();
    private final List<SentMessage> completed = new ArrayList<>();
    private Runnable onArrival = () -> {};
    private @Nullable DeliveryOutcome refusesToOpen;
    private int lookUps;

    private RecordingGateway(Platform platform, boolean canLookUp) {
        this.platform = platform;
        this.canLookUp = canLookUp;
    }

    /** One that can look up whether a message has arrived, as Slack can. */
    public static RecordingGateway withLookUp(Platform platform) {
        return new RecordingGateway(platform, true);
    }

    /** One that cannot, as Teams cannot. */
    public static RecordingGateway withoutLookUp(Platform platform) {
        return new RecordingGateway(platform, false);
    }

    /** Tells of every message that arrives. */
    public RecordingGateway onArrival(Runnable told) {
        onArrival = told;
        return this;
    }

    /** A message as the person sees it. */
    public record Arrived(DeliveryKey key, Address where, Reply reply) {}

    /** Another reply in the place of a message. */
    public record Replaced(SentMessage message, Reply reply) {}

    public synchronized List<Replaced> replaced() {
        return List.copyOf(replaced);
    }

    /** The next attempt comes to this, and nothing arrives. */
    public synchronized void next(DeliveryOutcome outcome) {
        script.add(new Scripted(outcome, false));
    }

    /** The next attempt arrives, and yet the platform answers this. */
    public synchronized void nextArrivesYet(DeliveryOutcome outcome) {
        script.add(new Scripted(outcome, true));
    }

    /** From now on no conversation can be opened. */
    public synchronized void refusesToOpen(DeliveryOutcome why) {
        refusesToOpen = why;
    }

    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public synchronized int lookUps() {
        return lookUps;
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public synchronized DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        var scripted = script.poll();
        if (scripted == null || scripted.arrives()) {
            arrived.add(new Arrived(key, to, reply));
            onArrival.run();
        }
        return scripted == null
                ? new DeliveryOutcome.Sent(new SentMessage(to, id(arrived.size())))
                : scripted.outcome();
    }

    @Override
    public synchronized DeliveryOutcome update(SentMessage message, Reply reply) {
        var scripted = script.poll();
        if (scripted == null || scripted.arrives()) {
            replaced.add(new Replaced(message, reply));
            onArrival.run();
        }
        return scripted == null ? new DeliveryOutcome.Sent(message) : scripted.outcome();
    }

    @Override
    public synchronized Opening open(Recipient to) {
        return refusesToOpen != null ? new Opening.Closed(refusesToOpen) : new Opening.Opened(conversation(to));
    }

    /** The conversation that is opened: {@code opened-U1}, {@code opened-U1+U2}, or the place itself. */
    public static Address conversation(Recipient to) {
        return switch (to) {
            case Recipient.Person(var member) ->
                new Address(to.workspace(), "opened-" + member.user(), Address.Scope.PERSONAL, "");
            case Recipient.Group(var members) ->
                new Address(
                        to.workspace(),
                        members.stream().map(MemberId::user).collect(Collectors.joining("+", "opened-", "")),
                        Address.Scope.GROUP,
                        "");
            case Recipient.Place(var place) ->
                new Address(to.workspace(), place.conversation(), Address.Scope.CHANNEL, "");
        };
    }

    @Override
    public synchronized void complete(SentMessage found, Reply reply) {
        completed.add(found);
    }

    /** What was found, and brought what goes with it. */
    public synchronized List<SentMessage> completed() {
        return List.copyOf(completed);
    }

    @Override
    public synchronized Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        if (!canLookUp) {
            return Optional.empty();
        }
        lookUps++;
        for (int i = 0; i < arrived.size(); i++) {
            if (arrived.get(i).key().equals(key) && arrived.get(i).where().equals(where)) {
                return Optional.of(new LookUp.Found(new SentMessage(where, id(i + 1))));
            }
        }
        return Optional.of(new LookUp.Absent());
    }

    private static String id(int place) {
        return "message-" + place;
    }

    private record Scripted(DeliveryOutcome outcome, boolean arrives) {}
}
