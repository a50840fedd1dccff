package dev.rapport.teams.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.teams.render.Cards;

/** The answer to {@code adaptiveCard/action}: a card that replaces the pressed one for who pressed it, or a sentence. */
final class InvokeReply {
    private InvokeReply() {}

    static ObjectNode card(ObjectNode card) {
        return reply(Cards.CONTENT_TYPE).set("value", card);
    }

    static ObjectNode sentence(String text) {
        return reply("application/vnd.microsoft.activity.message").put("value", text);
    }

    private static ObjectNode reply(String type) {
        return JsonNodeFactory.instance.objectNode().put("statusCode", 200).put("type", type);
    }
}
