package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        int most = Limits.OPTIONS * Limits.OPTIONS;
        var view = view(form, metadata, most);
        while (bytes(view) > Limits.MODAL_BYTES && most > 1) {
            most /= 2;
            view = view(form, metadata, most);
        }
        return view;
    }

    private static int bytes(JsonObject view) {
        return view.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** @param most how many options a choice offers; that there are more is said at the field */
    private static JsonObject view(Form form, String metadata, int most) {
        var view = Json.object("type", "modal", "callback_id", CALLBACK, "private_metadata", metadata);
        view.add("title", Json.plainText(Limits.MODAL_TITLE, form.title()));
        view.add("submit", Json.plainText(Limits.MODAL_TITLE, form.submit()));
        view.add("close", Json.plainText(Limits.MODAL_TITLE, "Cancel"));
        var blocks = new JsonArray();
        form.fields().stream().limit(Limits.MODAL_BLOCKS).forEach(field -> blocks.add(input(field, most)));
        view.add("blocks", blocks);
        return view;
    }

    /** What stands in the place of a form that was answered, where nothing can close it but the person. */
    public static JsonObject answered(String sentence) {
        var view = Json.object("type", "modal");
        view.add("title", Json.plainText(Limits.MODAL_TITLE, "Rapport"));
        view.add("close", Json.plainText(Limits.MODAL_TITLE, "Close"));
        var said = Json.object("type", "section");
        said.add("text", Json.plainText(Limits.SECTION_TEXT, sentence));
        view.add("blocks", Json.array(said));
        return view;
    }

    private static JsonObject input(Field field, int most) {
        var input = Json.object("type", "input", "block_id", field.id());
        input.add("label", Json.plainText(Limits.LABEL, field.label()));
        input.addProperty("optional", !field.required());
        var element = element(field, most);
        element.addProperty("action_id", VALUE);
        input.add("element", element);
        if (field instanceof Field.Choice choice && choice.options().size() > most) {
            input.add("hint", Json.plainText(Limits.LABEL, "There are more than fit here; these are the first."));
        }
        return input;
    }

    private static JsonObject element(Field field, int most) {
        return switch (field) {
            case Field.Text text -> textInput(text);
            case Field.Choice choice -> select(choice.selected(), offered(choice, most));
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

    /** The first of them, and the selected one wherever it stands. */
    private static List<Field.Option> offered(Field.Choice choice, int most) {
        var first = choice.options().stream().limit(most);
        var selected = choice.options().stream()
                .skip(most)
                .filter(option -> option.value().equals(choice.selected()))
                .limit(1)
                .toList();
        return Stream.concat(first.limit((long) most - selected.size()), selected.stream())
                .toList();
    }

    /** More options than one list may have are offered in groups of a hundred, named by their first and last. */
    private static JsonObject select(@Nullable String selected, List<Field.Option> offered) {
        var element = Json.object("type", "static_select");
        if (offered.size() <= Limits.OPTIONS) {
            element.add("options", options(offered));
        } else {
            var groups = new JsonArray();
            IntStream.iterate(0, from -> from < offered.size(), from -> from + Limits.OPTIONS)
                    .mapToObj(from -> group(offered.subList(from, Math.min(from + Limits.OPTIONS, offered.size()))))
                    .forEach(groups::add);
            element.add("option_groups", groups);
        }
        offered.stream()
                .filter(option -> option.value().equals(selected))
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
