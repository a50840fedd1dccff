package dev.rapport.slack.dialogue;

import static dev.rapport.slack.dialogue.BlockText.string;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rapport.testkit.Doorway.Heard;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A modal on the screen: what it shows, what was changed in it, and what Slack sends when it is submitted. */
final class OpenModal {
    private final JsonObject view;
    private final Map<String, String> values = new LinkedHashMap<>();

    private OpenModal(JsonObject view) {
        this.view = view;
        inputs().forEach((id, element) -> values.put(id, initial(element)));
    }

    static OpenModal of(String view) {
        return new OpenModal(JsonParser.parseString(view).getAsJsonObject());
    }

    String metadata() {
        return string(view, "private_metadata");
    }

    Heard shown() {
        var title = string(view.getAsJsonObject("title"), "text");
        var submit = string(view.getAsJsonObject("submit"), "text");
        return new Heard(title, List.of(submit), Map.copyOf(values), false);
    }

    /** What each element says once these values were put in; what was put in before stays. */
    Map<String, Map<String, Object>> filled(Map<String, String> changes) {
        values.putAll(changes);
        var inputs = inputs();
        var filled = new LinkedHashMap<String, Map<String, Object>>();
        values.forEach((id, value) -> {
            var element = inputs.get(id);
            if (element == null) {
                throw new AssertionError("No field " + id + " among " + inputs.keySet());
            }
            filled.put(id, state(element, value));
        });
        return filled;
    }

    private Map<String, JsonObject> inputs() {
        var inputs = new LinkedHashMap<String, JsonObject>();
        BlockText.objects(view.getAsJsonArray("blocks"))
                .forEach(block -> inputs.put(string(block, "block_id"), block.getAsJsonObject("element")));
        return inputs;
    }

    private static String initial(JsonObject element) {
        return switch (string(element, "type")) {
            case "plain_text_input" -> string(element, "initial_value");
            case "datepicker" -> string(element, "initial_date");
            case "timepicker" -> string(element, "initial_time");
            case "static_select" ->
                element.has("initial_option") ? string(element.getAsJsonObject("initial_option"), "value") : "";
            default -> "";
        };
    }

    /** An element left empty says null, as Slack does. */
    private static Map<String, Object> state(JsonObject element, String value) {
        var type = string(element, "type");
        var state = new HashMap<String, Object>();
        state.put("type", type);
        switch (type) {
            case "plain_text_input" -> state.put("value", emptyToNull(value));
            case "datepicker" -> state.put("selected_date", emptyToNull(value));
            case "timepicker" -> state.put("selected_time", emptyToNull(value));
            case "users_select" -> state.put("selected_user", emptyToNull(value));
            case "static_select" -> state.put("selected_option", value.isEmpty() ? null : option(element, value));
            default -> throw new AssertionError("No element of ours: " + type);
        }
        return state;
    }

    private static Object option(JsonObject select, String value) {
        boolean offered = BlockText.objects(select.getAsJsonArray("options"))
                .anyMatch(option -> string(option, "value").equals(value));
        if (!offered) {
            throw new AssertionError("No option " + value + " in " + select);
        }
        return Map.of("value", value);
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
