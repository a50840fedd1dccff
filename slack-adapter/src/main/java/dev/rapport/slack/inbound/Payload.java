package dev.rapport.slack.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Slack sends, as a JSON object in which anything may be missing, null, or of another kind than expected. */
public record Payload(JsonObject json) {
    /** @throws RuntimeException of Gson's if this is not a JSON object */
    public static Payload parse(String text) {
        return new Payload(JsonParser.parseString(text).getAsJsonObject());
    }

    /**
     * The fields of a form; one without a value is missing.
     *
     * @throws IllegalArgumentException if something in it is not encoded as it should be
     */
    public static Payload form(String text) {
        var fields = new JsonObject();
        int end;
        for (int from = 0; from < text.length(); from = end + 1) {
            int next = text.indexOf('&', from);
            end = next < 0 ? text.length() : next;
            int value = text.indexOf('=', from, end) + 1;
            if (value > 0 && value < end) {
                fields.addProperty(decoded(text.substring(from, value - 1)), decoded(text.substring(value, end)));
            }
        }
        return new Payload(fields);
    }

    /** Names and most values are what they are: there is nothing to decode. */
    private static String decoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The value at this path, or null where there is none or it is no single value. */
    @Nullable
    String string(String... path) {
        JsonElement element = json;
        for (var name : path) {
            element = element instanceof JsonObject object && object.has(name) ? object.get(name) : null;
        }
        return element != null && element.isJsonPrimitive() ? element.getAsString() : null;
    }

    /** The value at this path, without which the payload makes no sense. */
    String required(String... path) {
        var value = string(path);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("A payload without " + String.join(".", path));
        }
        return value;
    }

    boolean flag(String... path) {
        return "true".equals(string(path));
    }

    boolean has(String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    Optional<Payload> object(String name) {
        return json.get(name) instanceof JsonObject object ? Optional.of(new Payload(object)) : Optional.empty();
    }

    /** The first object of an array. */
    Optional<Payload> firstOf(String name) {
        return json.get(name) instanceof JsonArray array && !array.isEmpty() && array.get(0) instanceof JsonObject first
                ? Optional.of(new Payload(first))
                : Optional.empty();
    }

    static String orElse(@Nullable String first, String second) {
        return first == null ? second : first;
    }
}
