package dev.rapport.teams.outbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.DeliveryOutcome.Reason;
import dev.rapport.delivery.DeliveryOutcome.Undeliverable;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.platform.KnownPlaces;
import dev.rapport.reply.Reply;
import dev.rapport.teams.inbound.ConversationReference;
import dev.rapport.teams.outbound.Connector.Result;
import dev.rapport.teams.render.Cards;
import dev.rapport.teams.render.DeepLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messages to Teams. Teams carries no key with a message and cannot be asked for one, so a send of unknown outcome may be
 * repeated: rarely, a person sees a prompt twice.
 */
public final class TeamsGateway implements MessageGateway {
    private final Connector connector;
    private final KnownServices services;
    private final KnownPlaces places;
    private final DeepLinks links;
    private final Outcomes outcomes;

    /**
     * @param places where Rapport was brought to, for what is sent there
     * @param links how people are named in links
     */
    public TeamsGateway(
            Connector connector, KnownServices services, KnownPlaces places, DeepLinks links, InstantSource clock) {
        this.connector = connector;
        this.services = services;
        this.places = places;
        this.links = links;
        this.outcomes = new Outcomes(clock);
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        return send(to, Cards.reply(reply, links), reply.summary());
    }

    /** Sends a card that is no reply, such as a form. */
    public DeliveryOutcome send(Address to, ObjectNode card, String summary) {
        var reference = ConversationReference.parse(to.detail());
        if (reference.isEmpty()) {
            return new Undeliverable(Reason.REFUSED, "no_reference");
        }
        var activity = activity(card, summary);
        activity.putObject("from").put("id", reference.get().bot());
        var result = connector.call("POST", reference.get().service(), activity, path(to, reference.get()));
        return result instanceof Result.Answered answered && answered.isOk()
                ? sent(to, answered.body().path("id").asText(""))
                : outcomes.of(result);
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        return update(message, Cards.reply(reply, links), reply.summary());
    }

    /** Puts a card that is no reply, such as a form, in the place of a message. */
    public DeliveryOutcome update(SentMessage message, ObjectNode card, String summary) {
        var where = message.where();
        var reference = ConversationReference.parse(where.detail());
        if (reference.isEmpty()) {
            return new Undeliverable(Reason.REFUSED, "no_reference");
        }
        var activity = activity(card, summary).put("id", message.id());
        var path = path(where, reference.get());
        var result = connector.call("PUT", reference.get().service(), activity, path[0], path[1], message.id());
        return result instanceof Result.Answered answered && answered.isOk()
                ? new DeliveryOutcome.Sent(message)
                : outcomes.of(result);
    }

    /** A place is open already; a conversation for several people is what no bot can open. */
    @Override
    public Opening open(Recipient to) {
        return switch (to) {
            case Recipient.Person(var member) -> open(to.workspace(), seen -> open(member, seen));
            case Recipient.Group _ -> new Opening.Closed(new Undeliverable(Reason.REFUSED, "no_group_chats"));
            case Recipient.Place(var place) ->
                places.find(place)
                        .<Opening>map(known -> new Opening.Opened(known.where()))
                        .orElseGet(() -> open(to.workspace(), seen -> shared(place, seen)));
        };
    }

    private Opening open(WorkspaceId workspace, Function<KnownServices.Service, Opening> through) {
        return services.of(workspace)
                .map(through)
                .orElseGet(() -> new Opening.Closed(new DeliveryOutcome.Unknown("no_service_url_seen")));
    }

    private static Opening shared(PlaceId place, KnownServices.Service seen) {
        var detail = new ConversationReference(seen.service(), seen.bot(), "", "").toJson();
        return new Opening.Opened(new Address(place.workspace(), place.conversation(), Scope.CHANNEL, detail));
    }

    private Opening open(MemberId member, KnownServices.Service seen) {
        var workspace = member.workspace();
        var body = JsonNodeFactory.instance.objectNode().put("isGroup", false).put("tenantId", workspace.value());
        body.putObject("bot").put("id", seen.bot());
        body.putArray("members").addObject().put("id", services.idOf(member));
        body.putObject("channelData").putObject("tenant").put("id", workspace.value());
        var result = connector.call("POST", seen.service(), body);
        return result instanceof Result.Answered answered && answered.isOk()
                ? personal(member, seen, answered.body().path("id").asText(""))
                : new Opening.Closed(outcomes.of(result));
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        return Optional.empty();
    }

    private Opening personal(MemberId member, KnownServices.Service seen, String conversation) {
        if (conversation.isBlank() || conversation.length() > 255) {
            return new Opening.Closed(new DeliveryOutcome.Unknown("no_id"));
        }
        var detail = new ConversationReference(seen.service(), seen.bot(), services.idOf(member), "").toJson();
        return new Opening.Opened(new Address(member.workspace(), conversation, Scope.PERSONAL, detail));
    }

    private static String[] path(Address to, ConversationReference reference) {
        var conversation = reference.thread().isEmpty() ? to.conversation() : reference.thread();
        return new String[] {conversation, "activities"};
    }

    private DeliveryOutcome sent(Address to, String id) {
        return id.isEmpty() ? new DeliveryOutcome.Unknown("no_id") : new DeliveryOutcome.Sent(new SentMessage(to, id));
    }

    private static ObjectNode activity(ObjectNode card, String summary) {
        var activity =
                JsonNodeFactory.instance.objectNode().put("type", "message").put("summary", Cards.preview(summary));
        activity.putArray("attachments")
                .addObject()
                .put("contentType", Cards.CONTENT_TYPE)
                .set("content", card);
        return activity;
    }
}
