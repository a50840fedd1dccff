package dev.rapport.slack.outbound;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import dev.rapport.delivery.DeliveryKey;
import dev.rapport.delivery.DeliveryOutcome;
import dev.rapport.delivery.MessageGateway;
import dev.rapport.delivery.Recipient;
import dev.rapport.delivery.SentMessage;
import dev.rapport.identity.Address;
import dev.rapport.identity.Address.Scope;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.reply.Reply;
import dev.rapport.slack.outbound.SlackApi.Called;
import dev.rapport.slack.render.BlockKit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends to Slack. The delivery key travels as message metadata, so that a send whose outcome is unknown can be looked up
 * in the conversation's history.
 */
public final class SlackGateway implements MessageGateway {
    private static final String EVENT_TYPE = "rapport_message";
    private static final String KEY = "key";
    private static final int PAGE = 200;

    /** A thousand messages in one direct conversation since a send would be a strange half minute. */
    private static final int PAGES = 5;

    /** Errors by which Slack says that it will never show us this history. */
    private static final Set<String> NO_HISTORY =
            Set.of("missing_scope", "not_allowed_token_type", "method_not_supported_for_channel_type");

    private final SlackApi api;
    private final Posts posts;
    private final CalendarFiles calendars;

    public SlackGateway(SlackApi api) {
        this.api = api;
        this.posts = new Posts(api);
        this.calendars = new CalendarFiles(api);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public DeliveryOutcome send(DeliveryKey key, Address to, Reply reply) {
        var sent = posts.post(to.workspace(), to.conversation(), null, BlockKit.render(reply), metadata(key));
        var outcome = whoIsGone(
                to.workspace(),
                Outcomes.of(
                        sent,
                        response -> new DeliveryOutcome.Sent(
                                new SentMessage(in(to, response.getChannel()), response.getTs()))));
        if (outcome instanceof DeliveryOutcome.Sent(var message)) {
            calendars.attach(message, reply);
        }
        return outcome;
    }

    /**
     * Slack documents {@code account_inactive} as the token's account, the bot, but names nobody: if the token is still good,
     * it is the person's.
     */
    private DeliveryOutcome whoIsGone(WorkspaceId workspace, DeliveryOutcome outcome) {
        boolean ambiguous = outcome instanceof DeliveryOutcome.Undeliverable(var _, var code, var _)
                && code.equals(Outcomes.ACCOUNT_INACTIVE);
        return ambiguous && api.call(workspace, client -> client.authTest(request -> request)) instanceof Called.Done
                ? new DeliveryOutcome.Undeliverable(DeliveryOutcome.Reason.PERSON_GONE, Outcomes.ACCOUNT_INACTIVE)
                : outcome;
    }

    @Override
    public DeliveryOutcome update(SentMessage message, Reply reply) {
        var where = message.where();
        var updated = posts.update(where.workspace(), where.conversation(), message.id(), BlockKit.render(reply));
        return Outcomes.of(updated, response -> new DeliveryOutcome.Sent(message));
    }

    /** The same people always have the same conversation; a place is open already. */
    @Override
    public Opening open(Recipient to) {
        return switch (to) {
            case Recipient.Person(var member) -> open(member.workspace(), List.of(member.user()), Scope.PERSONAL);
            case Recipient.Group(var members) -> open(to.workspace(), members);
            case Recipient.Place(var place) ->
                new Opening.Opened(new Address(place.workspace(), place.conversation(), Scope.CHANNEL, ""));
        };
    }

    private Opening open(WorkspaceId workspace, List<MemberId> members) {
        var opening = open(workspace, members.stream().map(MemberId::user).toList(), Scope.GROUP);
        return opening instanceof Opening.Closed(DeliveryOutcome.Undeliverable(var reason, var code, var _))
                        && reason != DeliveryOutcome.Reason.APP_REMOVED
                ? new Opening.Closed(new DeliveryOutcome.Undeliverable(reason, code, unreachable(members)))
                : opening;
    }

    /** Slack says that a group cannot be opened and not because of whom: that shows when each is tried alone. */
    private Set<MemberId> unreachable(List<MemberId> members) {
        return members.stream()
                .filter(member -> open(member.workspace(), List.of(member.user()), Scope.PERSONAL)
                        instanceof Opening.Closed(DeliveryOutcome.Undeliverable _))
                .collect(Collectors.toSet());
    }

    private Opening open(WorkspaceId workspace, List<String> users, Scope scope) {
        var opened = api.call(workspace, client -> client.conversationsOpen(request -> request.users(users)));
        if (opened instanceof Called.Done<ConversationsOpenResponse>(var response)) {
            return new Opening.Opened(
                    new Address(workspace, response.getChannel().getId(), scope, ""));
        }
        var unexplained = new DeliveryOutcome.Unknown("no_channel");
        return new Opening.Closed(whoIsGone(workspace, Outcomes.of(opened, response -> unexplained)));
    }

    @Override
    public Optional<LookUp> lookUp(DeliveryKey key, Address where, Instant since) {
        var channel = isUser(where.conversation())
                ? open(where.workspace(), List.of(where.conversation()), Scope.PERSONAL)
                        .address()
                        .map(Address::conversation)
                : Optional.of(where.conversation());
        if (channel.isEmpty()) {
            return Optional.of(new LookUp.NoAnswer());
        }
        var there = in(where, channel.get());
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            switch (history(there, since, cursor)) {
                case Called.Done<ConversationsHistoryResponse>(var response) -> {
                    var found = response.getMessages().stream()
                            .filter(message -> carries(message, key))
                            .findFirst();
                    if (found.isPresent()) {
                        return Optional.of(new LookUp.Found(
                                new SentMessage(there, found.get().getTs())));
                    }
                    cursor = next(response);
                    if (cursor == null) {
                        return Optional.of(new LookUp.Absent());
                    }
                }
                case Called.Refused<ConversationsHistoryResponse>(var error) -> {
                    return NO_HISTORY.contains(error) ? Optional.empty() : Optional.of(new LookUp.NoAnswer());
                }
                case Called.Later<ConversationsHistoryResponse> later -> {
                    return Optional.of(new LookUp.NoAnswer());
                }
                case Called.Unknown<ConversationsHistoryResponse> unknown -> {
                    return Optional.of(new LookUp.NoAnswer());
                }
            }
        }
        return Optional.of(new LookUp.NoAnswer());
    }

    @Override
    public void complete(SentMessage found, Reply reply) {
        calendars.attachIfMissing(found, reply);
    }

    private Called<ConversationsHistoryResponse> history(Address where, Instant since, @Nullable String cursor) {
        return api.call(
                where.workspace(),
                client -> client.conversationsHistory(request -> request.channel(where.conversation())
                        .oldest(Long.toString(since.getEpochSecond()))
                        .inclusive(true)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)));
    }

    private static @Nullable String next(ConversationsHistoryResponse response) {
        var metadata = response.getResponseMetadata();
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    private static boolean carries(Message message, DeliveryKey key) {
        var metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.value().equals(metadata.getEventPayload().get(KEY));
    }

    private static String metadata(DeliveryKey key) {
        var payload = new JsonObject();
        payload.addProperty(KEY, key.value());
        var metadata = new JsonObject();
        metadata.addProperty("event_type", EVENT_TYPE);
        metadata.add("event_payload", payload);
        return metadata.toString();
    }

    private static boolean isUser(String conversation) {
        return conversation.startsWith("U") || conversation.startsWith("W");
    }

    private static Address in(Address to, @Nullable String channel) {
        return channel == null ? to : new Address(to.workspace(), channel, to.scope(), "");
    }
}
