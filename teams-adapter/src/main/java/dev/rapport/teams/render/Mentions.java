package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rapport.reply.Inline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The people whom one card mentions. In a card a mention is a text in {@code <at>} and an entity with the very same text.
 */
final class Mentions {
    private static final Pattern MARKUP = Pattern.compile("[\\s<>&\"*_`\\[\\]\\\\{}\\p{Cntrl}]+");
    private static final String INVISIBLE = "\u200b";

    private final Map<String, Inline.Mention> byText = new LinkedHashMap<>();
    private int charged;

    /** The text that stands for this person in a TextBlock. Two people of one name get texts that differ unseen. */
    String textFor(Inline.Mention mention) {
        var name = MARKUP.matcher(Cut.to(mention.name(), 120)).replaceAll(" ").strip();
        var text = "<at>" + (name.isEmpty() ? "colleague" : name) + "</at>";
        while (!mention.member()
                .equals(byText.computeIfAbsent(text, key -> mention).member())) {
            text = text.replace("</at>", INVISIBLE + "</at>");
        }
        return text;
    }

    /** The bytes that the mentions since the last call add to the card beside their text. */
    int newBytes() {
        int now = byText.keySet().stream()
                .mapToInt(text -> text.length() * 8 + 400)
                .sum();
        int added = now - charged;
        charged = now;
        return added;
    }

    /** The entities of the mentions that are in the body. */
    ArrayNode entities(String body) {
        var entities = JsonNodeFactory.instance.arrayNode();
        byText.forEach((text, mention) -> {
            if (body.contains(text)) {
                var entity = entities.addObject().put("type", "mention").put("text", text);
                entity.putObject("mentioned")
                        .put("id", mention.member().user())
                        .put("name", text.substring(4, text.length() - 5).replace(INVISIBLE, ""));
            }
        });
        return entities;
    }
}
