package dev.rapport.playground.outbound;

import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.MemberId;
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
        return DemoTeam.at(to)
                .<DeliveryOutcome>map(person -> {
                    transcripts.prompt(person, id(key), reply);
                    return new DeliveryOutcome.Sent(new SentMessage(to, id(key)));
                })
                .orElseGet(() -> undeliverable(DeliveryOutcome.Reason.PERSON_GONE, "unknown_person"));
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        return DemoTeam.at(message.where())
                .filter(person -> transcripts.shows(person, message.id()))
                .<DeliveryOutcome>map(person -> {
                    transcripts.say(person, message.id(), reply);
                    return new DeliveryOutcome.Sent(message);
                })
                .orElseGet(() -> undeliverable(DeliveryOutcome.Reason.REFUSED, "message_not_found"));
    }

    @Override
    public Opening openPersonal(MemberId member) {
        return DemoTeam.find(member)
                .<Opening>map(person -> new Opening.Opened(person.chat()))
                .orElseGet(
                        () -> new Opening.Closed(undeliverable(DeliveryOutcome.Reason.PERSON_GONE, "unknown_person")));
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        boolean shown = DemoTeam.at(where)
                .filter(person -> transcripts.shows(person, id(key)))
                .isPresent();
        return Optional.of(shown ? new LookUp.Found(new SentMessage(where, id(key))) : new LookUp.Absent());
    }

    private static String id(DeliveryKey key) {
        return "sent-" + key.value();
    }

    private static DeliveryOutcome undeliverable(DeliveryOutcome.Reason reason, String code) {
        return new DeliveryOutcome.Undeliverable(reason, code);
    }
}
