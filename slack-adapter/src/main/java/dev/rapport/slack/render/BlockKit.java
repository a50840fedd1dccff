package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.rapport.reply.Block;
import dev.rapport.reply.Button;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Reply;
import dev.rapport.reply.Visibility;
import dev.rapport.reply.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Draws a reply with Block Kit. Escaping and limits live here: no text a person typed becomes markup, and Slack refuses
 * no message of ours for its size. What does not fit one message is left out with a line that says so.
 */
public final class BlockKit {
    /** The action ids of our buttons begin so; the rest counts them, for ids must differ within a block. */
    public static final String ACTION = "press-";

    private static final Words LEFT_OUT =
            Words.of("There is more than fits one Slack message; the rest is left out here.");

    private BlockKit() {}

    /** The message for this reply. A reply without blocks is shown as its summary. */
    public static SlackMessage render(Reply reply) {
        var parts = new ArrayList<List<JsonObject>>();
        for (var block : reply.blocks()) {
            var part = draw(block);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            parts.add(text(Words.of(reply.summary())));
        }
        var blocks = new JsonArray();
        fit(parts).forEach(blocks::add);
        return new SlackMessage(Mrkdwn.notification(reply.summary()), blocks, reply.visibility() == Visibility.SHARED);
    }

    private static List<JsonObject> draw(Block block) {
        return switch (block) {
            case Block.Text(var words) -> text(words);
            case Block.Heading(var heading) -> List.of(heading(heading));
            case Block.Entry(var words, var buttons) -> entry(words, buttons);
            case Block.Facts(var facts) -> text(facts(facts));
            case Block.Draft(var draft) -> draft(draft);
            case Block.Note(var words) -> note(words);
            case Block.Buttons(var buttons) -> buttons(buttons);
            case Block.Meeting meeting -> text(meeting.words());
            case Block.OpenChat chat -> chat(chat);
            case Block.Divider() -> List.of(Json.object("type", "divider"));
        };
    }

    private static List<JsonObject> text(Words words) {
        return each(Chunks.of(Limits.SECTION_TEXT, words), BlockKit::paragraph);
    }

    private static List<JsonObject> each(List<Words> chunks, Function<Words, JsonObject> drawn) {
        var blocks = new ArrayList<JsonObject>(chunks.size());
        for (var chunk : chunks) {
            blocks.add(drawn.apply(chunk));
        }
        return blocks;
    }

    private static JsonObject paragraph(Words words) {
        if (!Mrkdwn.canSay(words)) {
            return RichText.block("rich_text_section", words);
        }
        var section = Json.object("type", "section");
        section.add("text", Json.markup(Mrkdwn.of(words)));
        return section;
    }

    private static JsonObject heading(String text) {
        var header = Json.object("type", "header");
        header.add("text", Json.plainText(Limits.HEADER, text));
        return header;
    }

    private static List<JsonObject> entry(Words words, List<Button> buttons) {
        var blocks = text(words);
        if (blocks.size() == 1 && buttons.size() == 1 && besides(blocks.getFirst(), buttons.getFirst())) {
            blocks.getFirst().add("accessory", button(buttons.getFirst(), 0));
        } else {
            blocks.addAll(buttons(buttons));
        }
        return blocks;
    }

    /** One short button stands beside its words, so that a list of people stays a list. */
    private static boolean besides(JsonObject block, Button button) {
        return block.get("type").getAsString().equals("section")
                && button.label().length() <= Limits.BESIDES;
    }

    private static Words facts(List<Block.Fact> facts) {
        var inlines = new ArrayList<Inline>();
        for (var fact : facts) {
            inlines.add(new Inline.Plain(inlines.isEmpty() ? "" : "\n"));
            inlines.add(new Inline.Strong(fact.label()));
            inlines.add(new Inline.Plain("  "));
            inlines.addAll(fact.value().inlines());
        }
        return new Words(inlines);
    }

    private static List<JsonObject> draft(String draft) {
        return each(Chunks.of(Limits.SECTION_TEXT / 2, Words.of(draft)), BlockKit::quote);
    }

    /** Slack opens no conversation from a button: the names, to be pressed, and the text. */
    private static List<JsonObject> chat(Block.OpenChat chat) {
        var blocks = text(chat.invitation());
        blocks.addAll(draft(chat.text()));
        return blocks;
    }

    private static JsonObject quote(Words words) {
        if (!Mrkdwn.canSay(words)) {
            return RichText.block("rich_text_quote", words);
        }
        var section = Json.object("type", "section");
        section.add(
                "text",
                Json.markup(Mrkdwn.of(words)
                        .lines()
                        .map(line -> ">" + line)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow()));
        return section;
    }

    private static List<JsonObject> note(Words words) {
        return each(Chunks.of(Limits.CONTEXT_TEXT, words), BlockKit::smallPrint);
    }

    /** Small print cannot be rich text: where markup will not do, it is plain. */
    private static JsonObject smallPrint(Words words) {
        var context = Json.object("type", "context");
        context.add(
                "elements",
                Json.array(
                        Mrkdwn.canSay(words)
                                ? Json.markup(Mrkdwn.of(words))
                                : Json.plainText(Limits.CONTEXT_TEXT, words.plain())));
        return context;
    }

    private static List<JsonObject> buttons(List<Button> buttons) {
        var blocks = new ArrayList<JsonObject>();
        for (int from = 0; from < buttons.size(); from += Limits.ACTIONS) {
            var elements = new JsonArray();
            for (var button : buttons.subList(from, Math.min(from + Limits.ACTIONS, buttons.size()))) {
                elements.add(button(button, elements.size()));
            }
            var actions = Json.object("type", "actions");
            actions.add("elements", elements);
            blocks.add(actions);
        }
        return blocks;
    }

    private static JsonObject button(Button button, int index) {
        var element = Json.object("type", "button", "action_id", ACTION + index, "value", button.command());
        element.add("text", Json.plainText(Limits.BUTTON_TEXT, button.label()));
        switch (button.look()) {
            case ORDINARY -> {}
            case PRIMARY -> element.addProperty("style", "primary");
            case DANGER -> element.addProperty("style", "danger");
        }
        return element;
    }

    /** As many parts as fit. The last one stays if it holds the reply's buttons, so that the way on is never lost. */
    private static List<JsonObject> fit(List<List<JsonObject>> parts) {
        var all = new ArrayList<JsonObject>();
        parts.forEach(all::addAll);
        if (all.size() <= Limits.BLOCKS && length(all) <= Limits.MESSAGE_TEXT) {
            return all;
        }
        var end = note(LEFT_OUT);
        var last = parts.getLast();
        if (last.size() == 1 && last.getFirst().get("type").getAsString().equals("actions")) {
            end.addAll(last);
        }
        var fitting = new ArrayList<JsonObject>();
        for (var part : parts) {
            if (fitting.size() + part.size() + end.size() > Limits.BLOCKS
                    || length(fitting) + length(part) + length(end) > Limits.MESSAGE_TEXT) {
                break;
            }
            fitting.addAll(part);
        }
        fitting.addAll(end);
        return fitting;
    }

    private static int length(List<JsonObject> blocks) {
        int length = 0;
        for (var block : blocks) {
            length += visible(block);
        }
        return length;
    }

    /** How much text a block shows: all that stands under a name of "text", however deep. */
    private static int visible(JsonElement element) {
        int length = 0;
        if (element instanceof JsonArray array) {
            for (var inner : array) {
                length += visible(inner);
            }
        } else if (element instanceof JsonObject object) {
            for (var entry : object.entrySet()) {
                length += entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()
                        ? entry.getValue().getAsString().length()
                        : visible(entry.getValue());
            }
        }
        return length;
    }
}
