package dev.rapport.playground.render;

import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reply as JSON: {@code {summary, blocks: [{type, ...}]}}. */
public final class ReplyJson {
    private ReplyJson() {}

    public static ObjectNode of(Reply reply) {
        var json = JsonNodeFactory.instance.objectNode().put("summary", reply.summary());
        var blocks = json.putArray("blocks");
        reply.blocks().forEach(block -> write(block, blocks.addObject()));
        return json;
    }

    private static void write(Block block, ObjectNode into) {
        switch (block) {
            case Block.Text(var words) ->
                WordsJson.write(words, typed(into, "text").putArray("words"));
            case Block.Heading(var text) -> typed(into, "heading").put("text", text);
            case Block.Entry(var words, var buttons) -> {
                WordsJson.write(words, typed(into, "entry").putArray("words"));
                write(buttons, into.putArray("buttons"));
            }
            case Block.Facts(var facts) -> write(facts, typed(into, "facts"));
            case Block.Draft(var text) -> typed(into, "draft").put("text", text);
            case Block.Note(var words) ->
                WordsJson.write(words, typed(into, "note").putArray("words"));
            case Block.Buttons(var buttons) ->
                write(buttons, typed(into, "buttons").putArray("buttons"));
            case Block.Meeting meeting -> {
                WordsJson.write(meeting.words(), typed(into, "meeting").putArray("words"));
                into.put("title", meeting.title()).put("calendar", meeting.calendar());
            }
            case Block.OpenChat chat -> {
                WordsJson.write(chat.invitation(), typed(into, "chat").putArray("words"));
                into.put("text", chat.text());
            }
            case Block.Divider() -> typed(into, "divider");
        }
    }

    private static void write(List<Block.Fact> facts, ObjectNode into) {
        var list = into.putArray("facts");
        for (var fact : facts) {
            WordsJson.write(
                    fact.value(), list.addObject().put("label", fact.label()).putArray("words"));
        }
    }

    private static void write(List<Button> buttons, ArrayNode into) {
        for (var button : buttons) {
            into.addObject()
                    .put("label", button.label())
                    .put("command", button.command())
                    .put("look", button.look().name().toLowerCase(Locale.ROOT));
        }
    }

    private static ObjectNode typed(ObjectNode into, String type) {
        return into.put("type", type);
    }
}
