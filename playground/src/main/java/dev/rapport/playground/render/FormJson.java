package dev.rapport.playground.render;

import dev.rapport.playground.directory.DemoTeam;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form as JSON: {@code {title, command, submit, fields: [{type, id, label, required, value, ...}]}}. */
public final class FormJson {
    private FormJson() {}

    public static ObjectNode of(Form form) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("title", form.title())
                .put("command", form.command())
                .put("submit", form.submit());
        var fields = json.putArray("fields");
        form.fields().forEach(field -> write(field, fields.addObject()));
        return json;
    }

    private static void write(Field field, ObjectNode into) {
        into.put("id", field.id()).put("label", field.label()).put("required", field.required());
        switch (field) {
            case Field.Text text -> write(text, into);
            case Field.Choice choice -> write(choice, into);
            case Field.Date date -> into.put("type", "date").put("value", text(date.value()));
            case Field.Time time -> into.put("type", "time").put("value", text(time.value()));
            case Field.Colleague colleague ->
                colleagues(into.put("type", "choice").put("value", ""));
        }
    }

    private static void write(Field.Text field, ObjectNode into) {
        into.put("type", "text")
                .put("value", field.value())
                .put("hint", field.hint())
                .put("maxLength", field.maxLength())
                .put("multiline", field.multiline());
    }

    private static void write(Field.Choice field, ObjectNode into) {
        into.put("type", "choice").put("value", text(field.selected()));
        var options = into.putArray("options");
        field.options().forEach(option -> option(options, option.value(), option.label()));
    }

    private static void colleagues(ObjectNode into) {
        var options = into.putArray("options");
        DemoTeam.people().forEach(person -> option(options, person.id(), person.name()));
    }

    private static void option(ArrayNode into, String value, String label) {
        into.addObject().put("value", value).put("label", label);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
