package dev.rapport.teams.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * All that is needed to send to a conversation later, kept as the detail of its address.
 *
 * @param service the service URL that the last activity named
 * @param bot Rapport's id there
 * @param user the id of the person who wrote, as this bot knows them
 * @param thread in a channel the conversation with its thread, else empty
 */
public record ConversationReference(String service, String bot, String user, String thread) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Where the activity came from. */
    public static ConversationReference of(Activity activity) {
        boolean threaded = !activity.place().equals(activity.conversationId());
        return new ConversationReference(
                activity.serviceUrl(),
                activity.botId(),
                activity.senderId(),
                threaded ? activity.conversationId() : "");
    }

    /** Empty where the detail is none of ours. */
    public static Optional<ConversationReference> parse(String detail) {
        try {
            var json = MAPPER.readTree(detail);
            return Optional.of(new ConversationReference(
                            json.path("service").asText(""),
                            json.path("bot").asText(""),
                            json.path("user").asText(""),
                            json.path("thread").asText("")))
                    .filter(reference -> !reference.service().isEmpty());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** The detail of an address. */
    public String toJson() {
        return MAPPER.createObjectNode()
                .put("service", service)
                .put("bot", bot)
                .put("user", user)
                .put("thread", thread)
                .toString();
    }
}
