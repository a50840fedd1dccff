package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns the blocks of one reply into elements of one card. */
final class CardElements {
    /** How many buttons of a set stand side by side; the others go to the menu behind the three dots. */
    static final int PRIMARY_ACTIONS = 6;

    private static final int SET_BYTES = 8_000;
    private static final int FACTS = 100;

    private final Mentions mentions;
    private final DeepLinks links;
    private int drafts;
    private boolean ruled;
    private boolean cut;

    CardElements(Mentions mentions, DeepLinks links) {
        this.mentions = mentions;
        this.links = links;
    }

    /** Whether something in the elements so far had to be left out. */
    boolean cut() {
        return cut;
    }

    /** The element of a block. Empty for what shows nothing, and for a rule, which is a line above the next element. */
    Optional<ObjectNode> of(Block block) {
        var element = element(block);
        if (isEmpty(element)) {
            ruled |= block instanceof Block.Divider;
            return Optional.empty();
        }
        if (ruled) {
            element.put("separator", true);
            ruled = false;
        }
        return Optional.of(element);
    }

    private ObjectNode element(Block block) {
        return switch (block) {
            case Block.Text(var words) -> paragraph(words);
            case Block.Heading(var text) -> heading(text);
            case Block.Entry(var words, var buttons) -> entry(words, buttons);
            case Block.Facts(var facts) -> facts(facts);
            case Block.Draft(var text) -> draft(text);
            case Block.Note(var words) -> paragraph(words).put("isSubtle", true).put("size", "Small");
            case Block.Buttons(var buttons) -> actions(buttons);
            case Block.Meeting meeting -> with(paragraph(meeting.words()), List.of(links.meeting(meeting)));
            case Block.OpenChat chat -> chat(chat);
            case Block.Divider() -> textBlock("");
        };
    }

    private static boolean isEmpty(ObjectNode element) {
        return switch (element.path("type").asText()) {
            case "TextBlock" -> element.path("text").asText().isBlank();
            case "ActionSet" -> element.path("actions").isEmpty();
            case "FactSet" -> element.path("facts").isEmpty();
            case "Input.Text" -> element.path("value").asText().isBlank();
            default -> false;
        };
    }

    private ObjectNode paragraph(Words words) {
        return textBlock(markup(words));
    }

    private ObjectNode heading(String text) {
        var heading = textBlock(markup(Words.of(Cut.to(text.replaceAll("\\s+", " "), 300))));
        return heading.put("style", "heading").put("weight", "Bolder").put("size", "Medium");
    }

    private ObjectNode entry(Words words, List<Button> buttons) {
        var container = element("Container").put("spacing", "Medium");
        var items = container.putArray("items");
        Stream.of(paragraph(words), actions(buttons))
                .filter(item -> !isEmpty(item))
                .forEach(items::add);
        return container;
    }

    /** Where somebody's address is not known, no link can open it: their names and the text. */
    private ObjectNode chat(Block.OpenChat chat) {
        var text = Cut.to(chat.text(), DeepLinks.TEXT);
        cut |= text.length() < chat.text().length();
        return links.chat(chat, text)
                .map(action -> with(textBlock(""), List.of(action)))
                .orElseGet(() -> with(paragraph(chat.invitation()), List.of(draft(chat.text()))));
    }

    private static ObjectNode with(ObjectNode paragraph, List<ObjectNode> below) {
        var container = element("Container").put("spacing", "Medium");
        var items = container.putArray("items");
        if (!isEmpty(paragraph)) {
            items.add(paragraph);
        }
        for (var item : below) {
            if (item.path("type").asText().startsWith("Action")) {
                var set = element("ActionSet");
                set.putArray("actions").add(item);
                items.add(set);
            } else {
                items.add(item);
            }
        }
        return container;
    }

    private ObjectNode facts(List<Block.Fact> facts) {
        var set = element("FactSet");
        var list = set.putArray("facts");
        for (var fact : facts.subList(0, Math.min(FACTS, facts.size()))) {
            list.addObject()
                    .put("title", markup(Words.of(Cut.to(fact.label(), 300))))
                    .put("value", markup(fact.value()));
        }
        cut |= facts.size() > FACTS;
        return set;
    }

    /** A field already filled in: whole and exact to copy on a phone, where the text of a card cannot be selected. */
    private ObjectNode draft(String text) {
        var shown = Cut.to(text, CardText.LONGEST);
        cut |= shown.length() < text.length();
        return element("Input.Text")
                .put("id", "draft" + ++drafts)
                .put("label", "Draft, ready to copy")
                .put("isMultiline", true)
                .put("value", shown);
    }

    private ObjectNode actions(List<Button> buttons) {
        var set = element("ActionSet");
        var actions = set.putArray("actions");
        int bytes = 0;
        for (var button : buttons) {
            var action = action(button, actions.size() >= PRIMARY_ACTIONS);
            bytes += CardJson.bytes(action);
            if (bytes > SET_BYTES) {
                cut = true;
                break;
            }
            actions.add(action);
        }
        return set;
    }

    private static ObjectNode action(Button button, boolean overflow) {
        var action = element("Action.Execute").put("title", button.label()).put("verb", CardData.PRESS);
        action.set("data", CardData.press(button.command()));
        action.put("associatedInputs", "none");
        switch (button.look()) {
            case ORDINARY -> {}
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
        }
        return overflow ? action.put("mode", "secondary") : action;
    }

    private String markup(Words words) {
        var paragraph = CardText.of(words, mentions);
        cut |= paragraph.cut();
        return paragraph.markup();
    }

    static ObjectNode textBlock(String markup) {
        return element("TextBlock").put("text", markup).put("wrap", true);
    }

    static ObjectNode element(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
