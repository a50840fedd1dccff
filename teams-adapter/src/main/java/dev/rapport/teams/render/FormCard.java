package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Field;
import dev.rapport.reply.Form;
import dev.rapport.reply.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form as a card with inputs. */
final class FormCard {
    private static final int FEW_OPTIONS = 4;
    private static final int SHORT_VALUE = 300;
    private static final String SHORTENED = "This was too long to show here whole. Please look at its end.";

    private FormCard() {}

    static Map<String, String> valuesOf(Form form) {
        var values = new HashMap<String, String>();
        for (var field : form.fields()) {
            values.put(
                    field.id(),
                    switch (field) {
                        case Field.Text text -> text.value();
                        case Field.Choice choice -> choice.selected() == null ? "" : choice.selected();
                        case Field.Date date ->
                            date.value() == null ? "" : date.value().toString();
                        case Field.Time time ->
                            time.value() == null ? "" : time.value().toString();
                        case Field.Colleague colleague -> "";
                    });
        }
        return values;
    }

    /** Where the card would be longer than Teams takes, the longest value gives way, then options; it says so. */
    static ObjectNode of(Form form, Map<String, String> values, Map<String, String> errors) {
        var shown = new HashMap<>(values);
        var sentences = new LinkedHashMap<>(errors);
        var smaller = form;
        var card = card(smaller, shown, sentences);
        while (CardJson.bytes(card) > Cards.MAX_BYTES) {
            if (!shorten(shown, sentences)) {
                smaller = FewerOptions.of(smaller, shown, sentences);
            }
            card = card(smaller, shown, sentences);
        }
        return card;
    }

    private static boolean shorten(Map<String, String> shown, Map<String, String> sentences) {
        var longest = shown.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().length()))
                .filter(entry -> entry.getValue().length() > SHORT_VALUE);
        longest.ifPresent(entry -> {
            sentences.putIfAbsent(entry.getKey(), SHORTENED);
            entry.setValue(Cut.to(entry.getValue(), entry.getValue().length() / 2));
        });
        return longest.isPresent();
    }

    private static ObjectNode card(Form form, Map<String, String> values, Map<String, String> errors) {
        var card = Cards.shell(form.title());
        var body = card.putArray("body");
        body.add(CardElements.textBlock(markup(form.title()))
                .put("style", "heading")
                .put("weight", "Bolder")
                .put("size", "Medium"));
        for (var field : form.fields()) {
            body.add(input(field, values.getOrDefault(field.id(), "")));
            Optional.ofNullable(errors.get(field.id())).map(FormCard::error).ifPresent(body::add);
        }
        var ids = form.fields().stream().map(Field::id).toList();
        errors.forEach((id, sentence) -> {
            if (!ids.contains(id)) {
                body.add(error(sentence));
            }
        });
        var submit = CardElements.element("Action.Execute")
                .put("title", form.submit())
                .put("verb", CardData.SUBMIT);
        submit.set("data", CardData.submit(form));
        card.putArray("actions").add(submit.put("style", "positive"));
        card.putObject("msteams").put("width", "Full");
        return card;
    }

    private static ObjectNode error(String sentence) {
        return CardElements.textBlock("⚠ " + markup(Cut.to(sentence, 300)))
                .put("color", "Attention")
                .put("spacing", "Small");
    }

    private static ObjectNode input(Field field, String value) {
        var input = switch (field) {
            case Field.Text text -> text(text);
            case Field.Choice choice -> choice(choice);
            case Field.Date date -> CardElements.element("Input.Date");
            case Field.Time time -> CardElements.element("Input.Time");
            case Field.Colleague colleague -> people();
        };
        input.put("id", CardData.INPUT + field.id()).put("label", Cut.to(field.label(), 150));
        if (!value.isEmpty()) {
            input.put("value", value);
        }
        if (field.required()) {
            input.put("isRequired", true).put("errorMessage", needed(field));
        }
        return input;
    }

    private static ObjectNode text(Field.Text text) {
        var input = CardElements.element("Input.Text").put("maxLength", text.maxLength());
        if (!text.hint().isBlank()) {
            input.put("placeholder", Cut.to(text.hint(), 150));
        }
        return text.multiline() ? input.put("isMultiline", true) : input;
    }

    private static ObjectNode choice(Field.Choice choice) {
        boolean few = choice.options().size() <= FEW_OPTIONS;
        var input = CardElements.element("Input.ChoiceSet").put("style", few ? "expanded" : "compact");
        var choices = input.putArray("choices");
        choice.options()
                .forEach(option ->
                        choices.addObject().put("title", option.label()).put("value", option.value()));
        return input;
    }

    /** Teams searches the organisation's people as one types and gives back the id of the one chosen. */
    private static ObjectNode people() {
        var input = CardElements.element("Input.ChoiceSet").put("style", "filtered");
        input.putArray("choices");
        input.set(
                "choices.data",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "Data.Query")
                        .put("dataset", "graph.microsoft.com/users"));
        return input;
    }

    private static String needed(Field field) {
        return switch (field) {
            case Field.Text text -> "Please fill this in.";
            case Field.Choice choice -> "Please choose one.";
            case Field.Date date -> "Please choose a day.";
            case Field.Time time -> "Please choose a time.";
            case Field.Colleague colleague -> "Please choose a person.";
        };
    }

    private static String markup(String text) {
        return CardText.of(Words.of(text), new Mentions()).markup();
    }
}
