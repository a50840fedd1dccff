package dev.rapport.teams.dialogue;

import dev.rapport.testkit.Doorway.Heard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A card as it is shown: what is read on it, what can be pressed, and what is filled in. */
final class ShownCard {
    private static final String INPUT = "f_";
    private static final String WARNING = "⚠ ";

    private final JsonNode card;

    ShownCard(JsonNode card) {
        this.card = card;
    }

    boolean isForm() {
        return card.has("actions");
    }

    /** A reply. */
    Heard reply(boolean inPlace) {
        var lines = elements()
                .flatMap(element -> lines(element).stream())
                .filter(line -> !line.isEmpty())
                .toList();
        return new Heard(
                String.join("\n", lines),
                buttons().stream().map(button -> string(button, "title")).toList(),
                Map.of(),
                inPlace);
    }

    /** A form as it was opened. */
    Heard form() {
        return new Heard(title(), List.of(string(submit(), "title")), Map.copyOf(values()), false);
    }

    /** A form that was refused: what it says at its fields. */
    Heard refused() {
        var errors = new LinkedHashMap<String, String>();
        var at = "";
        for (var element : card.path("body")) {
            if (element.has("id")) {
                at = string(element, "id").substring(INPUT.length());
            } else if (isWarning(element)) {
                errors.put(at, CardMarkup.read(string(element, "text")).substring(WARNING.length()));
            }
        }
        return new Heard(String.join("\n", errors.values()), List.of(), errors, false);
    }

    boolean isRefused() {
        return card.path("body").valueStream().anyMatch(ShownCard::isWarning);
    }

    /** The actions of a reply, top to bottom. */
    List<JsonNode> buttons() {
        return elements()
                .flatMap(element -> element.path("actions").valueStream())
                .toList();
    }

    /** The action of a form. */
    JsonNode submit() {
        return card.at("/actions/0");
    }

    /** What a form is filled in with, by field id. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        inputs().forEach(input -> values.put(string(input, "id").substring(INPUT.length()), string(input, "value")));
        return values;
    }

    /** What the inputs of a form give for these values, by input id; one left empty gives nothing. */
    Map<String, String> given(Map<String, String> values) {
        var given = new LinkedHashMap<String, String>();
        values.forEach((field, value) -> {
            var input = inputs().filter(one -> string(one, "id").equals(INPUT + field))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No field " + field + " in " + card));
            if (!value.isEmpty()) {
                given.put(INPUT + field, allowed(input, value));
            }
        });
        return given;
    }

    private static String allowed(JsonNode input, String value) {
        boolean free = !input.path("choices").isArray() || input.path("choices").isEmpty();
        if (!free
                && input.path("choices")
                        .valueStream()
                        .noneMatch(choice -> string(choice, "value").equals(value))) {
            throw new AssertionError("No choice " + value + " in " + input);
        }
        return value;
    }

    private String title() {
        return CardMarkup.read(card.at("/body/0/text").asString());
    }

    private Stream<JsonNode> inputs() {
        return card.path("body")
                .valueStream()
                .filter(element -> string(element, "id").startsWith(INPUT));
    }

    private Stream<JsonNode> elements() {
        return card.path("body")
                .valueStream()
                .flatMap(element -> element.has("items") ? element.path("items").valueStream() : Stream.of(element));
    }

    private static List<String> lines(JsonNode element) {
        return switch (string(element, "type")) {
            case "TextBlock" -> List.of(CardMarkup.read(string(element, "text")));
            case "Input.Text" -> List.of(string(element, "value"));
            case "FactSet" -> {
                var lines = new ArrayList<String>();
                element.path("facts")
                        .forEach(fact -> lines.add(CardMarkup.read(string(fact, "title")) + ": "
                                + CardMarkup.read(string(fact, "value"))));
                yield lines;
            }
            case "ActionSet" -> List.of();
            default -> throw new AssertionError("No element of ours: " + element);
        };
    }

    private static boolean isWarning(JsonNode element) {
        return string(element, "text").startsWith(WARNING);
    }

    private static String string(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
