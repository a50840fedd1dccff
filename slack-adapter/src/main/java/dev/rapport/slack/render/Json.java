package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Builds the few shapes that Block Kit is made of. */
final class Json {
    private Json() {}

    /** An object of strings, given as names and values in turn. */
    static JsonObject object(String... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static JsonArray array(JsonElement... elements) {
        var array = new JsonArray();
        for (var element : elements) {
            array.add(element);
        }
        return array;
    }

    /** Text that Slack shows as it stands, shortened to {@code max}; where nothing is left to see, a dash. */
    static JsonObject plainText(int max, String text) {
        var object = object("type", "plain_text", "text", text.isBlank() ? "–" : Cut.to(max, text));
        object.addProperty("emoji", false);
        return object;
    }

    /** Markup of our own making; Slack adds nothing to it. */
    static JsonObject markup(String text) {
        var object = object("type", "mrkdwn", "text", text);
        object.addProperty("verbatim", true);
        return object;
    }
}
