package dev.rapport.playground.render;

import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs of words as JSON. Nothing is escaped, because nothing is ever read as markup: the page sets them as the text of
 * elements.
 */
final class WordsJson {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private WordsJson() {}

    static void write(Words words, ArrayNode into) {
        words.inlines().forEach(inline -> write(inline, into.addObject()));
    }

    private static void write(Inline inline, ObjectNode into) {
        switch (inline) {
            case Inline.Plain(var text) -> run(into, "plain", text);
            case Inline.Strong(var text) -> run(into, "strong", text);
            case Inline.Mention(var member, var name) -> run(into, "mention", name);
            case Inline.When(var instant, var text) -> run(into, "when", text).put("instant", instant.toString());
            case Inline.CommandHint(var command) -> run(into, "command", command);
            case Inline.Link(var label, var target) -> link(into, label, target);
        }
    }

    private static void link(ObjectNode into, String label, URI target) {
        var scheme = target.getScheme();
        if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            run(into, "link", label).put("target", target.toString());
        } else {
            run(into, "plain", label);
        }
    }

    private static ObjectNode run(ObjectNode into, String type, String text) {
        return into.put("type", type).put("text", text);
    }
}
