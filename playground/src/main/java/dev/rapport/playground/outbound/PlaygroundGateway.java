package dev.rapport.playground.outbound;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Platform;
import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.reply.Reply;
import java.time.Instant;
import java.util.Optional;

/** Puts messages on the page. Cannot fail on the way; the delivery key is the message's id, so a repeat shows once. */
public final class PlaygroundGateway implements MessageGateway {
    private final Transcripts transcripts;

    public PlaygroundGateway(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    @Override
    public Platform platform() {
        return Platform.PLAYGROUND;
    }

    @Override
    public DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        var readers = DemoTeam.at(to);
        readers.forEach(person -> transcripts.prompt(person, id(key), reply, to));
        return readers.isEmpty()
                ? undeliverable(DeliveryOutcome.Reason.PERSON_GONE, "unknown_person")
                : new DeliveryOutcome.Sent(new SentMessage(to, id(key)));
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        var readers = DemoTeam.at(message.where()).stream()
                .filter(person -> transcripts.shows(person, message.id()))
                .toList();
        readers.forEach(person -> transcripts.again(person, message.id(), reply));
        return readers.isEmpty()
                ? undeliverable(DeliveryOutcome.Reason.REFUSED, "message_not_found")
                : new DeliveryOutcome.Sent(message);
    }

    @Override
    public Opening open(Recipient to) {
        return switch (to) {
            case Recipient.Person(var member) ->
                DemoTeam.find(member).map(person -> opened(person.chat())).orElseGet(PlaygroundGateway::unknown);
            case Recipient.Group(var members) -> {
                var people = members.stream()
                        .flatMap(member -> DemoTeam.find(member).stream())
                        .toList();
                yield people.size() == members.size() ? opened(DemoTeam.together(people)) : unknown();
            }
            case Recipient.Place(var place) -> place.equals(DemoTeam.place()) ? opened(DemoTeam.chat()) : unknown();
        };
    }

    private static Opening opened(Address where) {
        return new Opening.Opened(where);
    }

    private static Opening unknown() {
        return new Opening.Closed(undeliverable(DeliveryOutcome.Reason.PERSON_GONE, "unknown_person"));
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        boolean shown = DemoTeam.at(where).stream().anyMatch(person -> transcripts.shows(person, id(key)));
        return Optional.of(shown ? new LookUp.Found(new SentMessage(where, id(key))) : new LookUp.Absent());
    }

    private static String id(DeliveryKey key) {
        return "sent-" + key.value();
    }

    private static DeliveryOutcome undeliverable(DeliveryOutcome.Reason reason, String code) {
        return new DeliveryOutcome.Undeliverable(reason, code);
    }
}
