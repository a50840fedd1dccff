package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.util.ArrayList;
import java.util.Optional;

/** A form without its values, as it travels in the data of its own button. */
final class FormJson {
    private FormJson() {}

    static ObjectNode write(Form form) {
        var json =
                JsonNodeFactory.instance.objectNode().put("title", form.title()).put("submit", form.submit());
        var fields = json.putArray("fields");
        form.fields().forEach(field -> fields.add(write(field)));
        return json;
    }

    private static ObjectNode write(Field field) {
        var json = JsonNodeFactory.instance.objectNode().put("id", field.id()).put("label", Cut.to(field.label(), 150));
        if (field.required()) {
            json.put("required", true);
        }
        return switch (field) {
            case Field.Text text ->
                json.put("kind", text.multiline() ? "lines" : "text")
                        .put("hint", Cut.to(text.hint(), 150))
                        .put("max", text.maxLength());
            case Field.Choice choice -> {
                var options = json.put("kind", "choice").putArray("options");
                choice.options().forEach(option -> options.add(option.value()).add(option.label()));
                yield json;
            }
            case Field.Date date -> json.put("kind", "date");
            case Field.Time time -> json.put("kind", "time");
            case Field.Colleague colleague -> json.put("kind", "colleague");
        };
    }

    /** Empty where this is no form of ours. */
    static Optional<Form> read(String command, JsonNode json) {
        var fields = new ArrayList<Field>();
        for (var node : json.path("fields")) {
            var field = field(node);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        var title = json.path("title").asText("");
        var submit = json.path("submit").asText("");
        if (fields.isEmpty() || submit.isBlank() || title.length() > 24 || submit.length() > 24) {
            return Optional.empty();
        }
        return Optional.of(new Form(title, command, fields, submit));
    }

    private static Optional<Field> field(JsonNode json) {
        var id = json.path("id").asText("");
        var label = json.path("label").asText("");
        boolean required = json.path("required").asBoolean();
        var kind = json.path("kind").asText("");
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (kind) {
                    case "text", "lines" ->
                        new Field.Text(
                                id,
                                label,
                                required,
                                "",
                                json.path("hint").asText(""),
                                json.path("max").asInt(3_000),
                                kind.equals("lines"));
                    case "choice" -> new Field.Choice(id, label, required, options(json.path("options")), null);
                    case "date" -> new Field.Date(id, label, required, null);
                    case "time" -> new Field.Time(id, label, required, null);
                    case "colleague" -> new Field.Colleague(id, label, required);
                    default -> null;
                });
    }

    private static ArrayList<Field.Option> options(JsonNode pairs) {
        var options = new ArrayList<Field.Option>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            options.add(new Field.Option(pairs.get(i).asText(), pairs.get(i + 1).asText()));
        }
        return options;
    }
}
