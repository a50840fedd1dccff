package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a card of ours carries with a press: a command, and with a form also the form itself, so that it can be shown
 * again with what was typed, by any node and after a restart. Teams adds the values of the inputs.
 */
public sealed interface CardData {
    /** The verb of a button. */
    String PRESS = "press";
    /** The verb of a form's button. */
    String SUBMIT = "submit";
    /** What the ids of a form's inputs begin with, so that none is taken for our own keys. */
    String INPUT = "f_";

    /** A button was pressed. */
    record Press(String command) implements CardData {}

    /** A form was submitted; values by field id, empty ones as empty strings. */
    record Submit(Form form, Map<String, String> values) implements CardData {
        public Submit {
            values = Map.copyOf(values);
        }
    }

    /** Empty where the data is not of a card of ours. */
    static Optional<CardData> read(JsonNode data) {
        var command = data.path("command").asText("");
        if (command.isBlank() || command.length() > 1_000) {
            return Optional.empty();
        }
        if (!data.has("form")) {
            return Optional.of(new Press(command));
        }
        return FormJson.read(command, data.path("form")).map(form -> new Submit(form, values(form, data)));
    }

    /** The data of a button. */
    static ObjectNode press(String command) {
        return JsonNodeFactory.instance.objectNode().put("command", command);
    }

    /** The data of a form's button. */
    static ObjectNode submit(Form form) {
        return press(form.command()).set("form", FormJson.write(form));
    }

    private static Map<String, String> values(Form form, JsonNode data) {
        var values = new HashMap<String, String>();
        form.fields()
                .forEach(field ->
                        values.put(field.id(), data.path(INPUT + field.id()).asText("")));
        return values;
    }
}
