package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A message as Slack takes it.
 *
 * @param text for the notification and for screen readers, escaped
 * @param blocks Block Kit, within its limits
 * @param shared whether everybody in the conversation may see it
 */
public record SlackMessage(String text, JsonArray blocks, boolean shared) {
    /** The body of an acknowledgement or of a call to a response_url; its response_type is always stated. */
    public JsonObject response(boolean replaceOriginal) {
        var body = Json.object("response_type", shared ? "in_channel" : "ephemeral", "text", text);
        body.add("blocks", blocks);
        body.addProperty("replace_original", replaceOriginal);
        body.addProperty("unfurl_links", false);
        body.addProperty("unfurl_media", false);
        return body;
    }
}
