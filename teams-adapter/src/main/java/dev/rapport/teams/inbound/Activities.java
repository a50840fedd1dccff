package dev.rapport.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.conversation.ChatEvent;
import dev.rapport.conversation.Envelope;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.teams.render.CardData;
import java.util.Optional;

/** Reads activities as events. Never throws: what it does not know is {@code Ignored}, with a word for the metric. */
public final class Activities {
    /** A longer id is none of Teams'. */
    public static final int LONGEST_ID = 200;

    private final SpokenWords words;

    public Activities(Colleagues colleagues) {
        this.words = new SpokenWords(colleagues);
    }

    /** What happened. */
    public ChatEvent read(Activity activity) {
        if (activity.conversationId().isEmpty() || activity.conversationId().length() > LONGEST_ID) {
            return new ChatEvent.Ignored("no_conversation");
        }
        if (senderOf(activity).isEmpty()
                || senderOf(activity).length() > LONGEST_ID
                || activity.tenant().isEmpty()) {
            return new ChatEvent.Ignored("no_sender");
        }
        return switch (activity.type()) {
            case "message" -> message(activity);
            case "invoke" -> invoke(activity);
            case "conversationUpdate" -> members(activity);
            case "installationUpdate" -> installation(activity);
            case "messageUpdate", "messageDelete" -> new ChatEvent.Ignored("edit");
            case "messageReaction" -> new ChatEvent.Ignored("reaction");
            case "typing" -> new ChatEvent.Ignored("typing");
            case "event" -> new ChatEvent.Ignored("event");
            default -> new ChatEvent.Ignored("unknown_type");
        };
    }

    /** The form that a press submitted, for showing it again. Empty for all other activities. */
    public static Optional<CardData.Submit> submitted(Activity activity) {
        return card(activity).filter(CardData.Submit.class::isInstance).map(CardData.Submit.class::cast);
    }

    private ChatEvent message(Activity activity) {
        if (activity.senderId().equals(activity.botId())
                || activity.text("/from/role").equals("bot")) {
            return new ChatEvent.Ignored("bot");
        }
        if (activity.value().isObject()) {
            return pressed(activity);
        }
        var said = words.read(activity, workspace(activity));
        if (said.pieces().isEmpty() && !activity.scope().shared()) {
            return new ChatEvent.Ignored(activity.has("attachments") ? "attachment" : "no_words");
        }
        return new ChatEvent.Typed(envelope(activity, EventIds.of(activity)), said);
    }

    private ChatEvent invoke(Activity activity) {
        return activity.name().equals("adaptiveCard/action")
                ? pressed(activity)
                : new ChatEvent.Ignored("unknown_invoke");
    }

    private ChatEvent pressed(Activity activity) {
        var envelope = envelope(activity, EventIds.of(activity));
        var data = card(activity);
        if (data.isEmpty()) {
            return new ChatEvent.Ignored("foreign_card");
        }
        return switch (data.get()) {
            case CardData.Press(var command) -> new ChatEvent.Pressed(envelope, command);
            case CardData.Submit(var form, var values) -> new ChatEvent.Submitted(envelope, form.command(), values);
        };
    }

    private ChatEvent members(Activity activity) {
        if (activity.names("membersAdded")) {
            return new ChatEvent.Installed(envelope(activity, EventIds.installed(activity)));
        }
        if (activity.names("membersRemoved")) {
            return new ChatEvent.Removed(envelope(activity, EventIds.of(activity)));
        }
        return new ChatEvent.Ignored("members");
    }

    private ChatEvent installation(Activity activity) {
        return switch (activity.text("/action")) {
            case "add" -> new ChatEvent.Installed(envelope(activity, EventIds.installed(activity)));
            case "remove" -> new ChatEvent.Removed(envelope(activity, EventIds.of(activity)));
            default -> new ChatEvent.Ignored("upgrade");
        };
    }

    private static Optional<CardData> card(Activity activity) {
        JsonNode data = activity.type().equals("invoke") ? activity.value().at("/action/data") : activity.value();
        return CardData.read(data);
    }

    private static Envelope envelope(Activity activity, ChangeId event) {
        return new Envelope(event, member(activity), where(activity), activity.zone(), activity.locale(), true);
    }

    /** Where it came from; in a channel, answers go to its thread. */
    public static Address where(Activity activity) {
        return address(activity, ConversationReference.of(activity));
    }

    /** The conversation as a whole, whatever thread it came from. */
    public static Address lasting(Activity activity) {
        return address(activity, new ConversationReference(activity.serviceUrl(), activity.botId(), "", ""));
    }

    private static Address address(Activity activity, ConversationReference reference) {
        return new Address(workspace(activity), activity.place(), activity.scope(), reference.toJson());
    }

    /** Who sent it. */
    public static MemberId member(Activity activity) {
        return new MemberId(workspace(activity), senderOf(activity));
    }

    private static WorkspaceId workspace(Activity activity) {
        return new WorkspaceId(Platform.TEAMS, activity.tenant());
    }

    private static String senderOf(Activity activity) {
        return activity.senderObjectId().isBlank() ? activity.senderId() : activity.senderObjectId();
    }
}
