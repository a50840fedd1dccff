package dev.rapport.teams.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rapport.identity.Address.Scope;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One activity of the Bot Framework protocol, read once: what was authenticated and what is acted on are the same values.
 * A text that is absent, or is no text, is an empty string.
 */
public final class Activity {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode json;

    private Activity(JsonNode json) {
        this.json = json;
    }

    /** Empty where the text is no JSON object, or says one thing twice. */
    public static Optional<Activity> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text))
                    .filter(JsonNode::isObject)
                    .map(Activity::new);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    public String type() {
        return text("/type");
    }

    /** What an invoke asks for, such as {@code adaptiveCard/action}. */
    public String name() {
        return text("/name");
    }

    public String id() {
        return text("/id");
    }

    public String channelId() {
        return text("/channelId");
    }

    /** Where answers go. To be trusted only after it was checked against the token and the known hosts. */
    public String serviceUrl() {
        return text("/serviceUrl");
    }

    /** The message that a pressed button belongs to, else what was replied to. */
    public String replyToId() {
        return text("/replyToId");
    }

    /** Rapport's own id in this conversation. */
    public String botId() {
        return text("/recipient/id");
    }

    /** The sender's id, which only this bot knows them by. */
    public String senderId() {
        return text("/from/id");
    }

    /** The sender's id in the directory of their organisation, the same for every bot. */
    public String senderObjectId() {
        return text("/from/aadObjectId");
    }

    public String senderName() {
        return text("/from/name");
    }

    public String conversationId() {
        return text("/conversation/id");
    }

    /** The channel as a whole where the conversation is a thread in it, else the conversation. */
    public String place() {
        var thread = conversationId().indexOf(";messageid=");
        return thread < 0 ? conversationId() : conversationId().substring(0, thread);
    }

    /** The team that the channel belongs to; empty in a chat. */
    public String team() {
        return text("/channelData/team/id");
    }

    /** What people call the place: the chat's or the channel's name, else the team's; empty where none is told. */
    public String placeName() {
        return Stream.of("/channelData/channel/name", "/conversation/name", "/channelData/team/name")
                .map(this::text)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Whether Rapport comes or goes with this activity. */
    public Arrival arrival() {
        boolean installation = type().equals("installationUpdate");
        boolean members = type().equals("conversationUpdate");
        if ((installation && text("/action").equals("add")) || (members && names("membersAdded"))) {
            return Arrival.ADDED;
        }
        return (installation && text("/action").equals("remove")) || (members && names("membersRemoved"))
                ? Arrival.REMOVED
                : Arrival.NEITHER;
    }

    /** What becomes of Rapport in a conversation. */
    public enum Arrival {
        ADDED,
        REMOVED,
        NEITHER
    }

    /** Whether Rapport is among the members that this field lists. */
    boolean names(String members) {
        return each(members).anyMatch(member -> member.path("id").asText("").equals(botId()));
    }

    /** Who reads there; personal only where Teams says so or says nothing of a group. */
    public Scope scope() {
        return switch (text("/conversation/conversationType").toLowerCase(Locale.ROOT)) {
            case "channel" -> Scope.CHANNEL;
            case "groupchat" -> Scope.GROUP;
            case "personal" -> Scope.PERSONAL;
            default -> json.at("/conversation/isGroup").asBoolean() ? Scope.GROUP : Scope.PERSONAL;
        };
    }

    /** Every tenant that the activity names; usually one. */
    public Set<String> tenants() {
        var tenants = new LinkedHashSet<String>();
        Stream.of("/conversation/tenantId", "/channelData/tenant/id")
                .map(this::text)
                .filter(tenant -> !tenant.isBlank())
                .forEach(tenants::add);
        return tenants;
    }

    /** The tenant; empty where none is named. */
    public String tenant() {
        return tenants().stream().findFirst().orElse("");
    }

    /** The zone that the sender's client stated; null where it did not. */
    public @Nullable ZoneId zone() {
        return Whereabouts.zone(this);
    }

    /** The language that the sender's client stated; null where it did not. */
    public @Nullable Locale locale() {
        return Whereabouts.locale(this);
    }

    String text() {
        return text("/text");
    }

    String text(String pointer) {
        var node = json.at(pointer);
        return node.isTextual() ? node.textValue() : "";
    }

    JsonNode value() {
        return json.path("value");
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    Stream<JsonNode> each(String array) {
        return StreamSupport.stream(json.path(array).spliterator(), false);
    }
}
