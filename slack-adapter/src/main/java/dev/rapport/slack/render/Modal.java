package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a form as a Slack modal: a field is an input block under the field's id, filled in with what is known. */
public final class Modal {
    /** The callback id of all our modals. */
    public static final String CALLBACK = "form";

    /** The action id of the one element in each input block. */
    public static final String VALUE = "value";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Modal() {}

    /**
     * The view for this form.
     *
     * @param metadata comes back with the submission, at most 3,000 characters
     * @throws IllegalArgumentException if the metadata is longer than Slack keeps
     */
    public static JsonObject render(Form form, String metadata) {
        if (metadata.length() > Limits.METADATA) {
            throw new IllegalArgumentException("Slack keeps at most " + Limits.METADATA + " characters with a form");
        }
        var view = Json.object("type", "modal", "callback_id", CALLBACK, "private_metadata", metadata);
        view.add("title", Json.plainText(Limits.MODAL_TITLE, form.title()));
        view.add("submit", Json.plainText(Limits.MODAL_TITLE, form.submit()));
        view.add("close", Json.plainText(Limits.MODAL_TITLE, "Cancel"));
        var blocks = new JsonArray();
        form.fields().stream().limit(Limits.MODAL_BLOCKS).forEach(field -> blocks.add(input(field)));
        view.add("blocks", blocks);
        return view;
    }

    private static JsonObject input(Field field) {
        var input = Json.object("type", "input", "block_id", field.id());
        input.add("label", Json.plainText(Limits.LABEL, field.label()));
        input.addProperty("optional", !field.required());
        var element = element(field);
        element.addProperty("action_id", VALUE);
        input.add("element", element);
        return input;
    }

    private static JsonObject element(Field field) {
        return switch (field) {
            case Field.Text text -> textInput(text);
            case Field.Choice choice -> select(choice);
            case Field.Date date -> picker("datepicker", "initial_date", date.value());
            case Field.Time time ->
                picker("timepicker", "initial_time", time.value() == null ? null : MINUTES.format(time.value()));
            case Field.Colleague ignored -> Json.object("type", "users_select");
        };
    }

    private static JsonObject picker(String type, String property, @Nullable Object value) {
        var element = Json.object("type", type);
        if (value != null) {
            element.addProperty(property, value.toString());
        }
        return element;
    }

    private static JsonObject textInput(Field.Text field) {
        int max = Math.clamp(field.maxLength(), 1, Limits.INPUT_LENGTH);
        var element = Json.object("type", "plain_text_input");
        element.addProperty("multiline", field.multiline());
        element.addProperty("max_length", max);
        if (!field.value().isEmpty()) {
            element.addProperty("initial_value", Cut.to(max, field.value()));
        }
        if (!field.hint().isBlank()) {
            element.add("placeholder", Json.plainText(Limits.PLACEHOLDER, field.hint()));
        }
        return element;
    }

    /** More options than one list may have are offered in groups of a hundred, named by their first and last. */
    private static JsonObject select(Field.Choice field) {
        var element = Json.object("type", "static_select");
        if (field.options().size() <= Limits.OPTIONS) {
            element.add("options", options(field.options()));
        } else {
            var groups = new JsonArray();
            IntStream.iterate(0, from -> from < field.options().size(), from -> from + Limits.OPTIONS)
                    .limit(Limits.OPTIONS)
                    .mapToObj(from -> group(field.options()
                            .subList(
                                    from,
                                    Math.min(
                                            from + Limits.OPTIONS,
                                            field.options().size()))))
                    .forEach(groups::add);
            element.add("option_groups", groups);
        }
        field.options().stream()
                .filter(option -> option.value().equals(field.selected()))
                .findFirst()
                .ifPresent(option -> element.add("initial_option", option(option)));
        return element;
    }

    private static JsonObject group(List<Field.Option> options) {
        var group = new JsonObject();
        var half = Limits.OPTION_TEXT / 2 - 2;
        group.add(
                "label",
                Json.plainText(
                        Limits.OPTION_TEXT,
                        Cut.to(half, options.getFirst().label()) + " – "
                                + Cut.to(half, options.getLast().label())));
        group.add("options", options(options));
        return group;
    }

    private static JsonArray options(List<Field.Option> options) {
        var array = new JsonArray();
        options.forEach(option -> array.add(option(option)));
        return array;
    }

    private static JsonObject option(Field.Option option) {
        var object = Json.object("value", option.value());
        object.add("text", Json.plainText(Limits.OPTION_TEXT, option.label()));
        return object;
    }
}
