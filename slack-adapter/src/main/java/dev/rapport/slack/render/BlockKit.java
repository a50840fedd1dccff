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
        var parts = reply.blocks().stream()
                .map(BlockKit::draw)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            parts = List.of(text(Words.of(reply.summary())));
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
        return Chunks.of(Limits.SECTION_TEXT, words).stream()
                .map(BlockKit::paragraph)
                .toList();
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
        var blocks = new ArrayList<>(text(words));
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
        return Chunks.of(Limits.SECTION_TEXT / 2, Words.of(draft)).stream()
                .map(BlockKit::quote)
                .toList();
    }

    /** Slack opens no conversation from a button: the names, to be pressed, and the text. */
    private static List<JsonObject> chat(Block.OpenChat chat) {
        var blocks = new ArrayList<>(text(chat.invitation()));
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

    /** Small print cannot be rich text: where markup will not do, it is plain. */
    private static List<JsonObject> note(Words words) {
        return Chunks.of(Limits.CONTEXT_TEXT, words).stream()
                .map(chunk -> {
                    var context = Json.object("type", "context");
                    context.add(
                            "elements",
                            Json.array(
                                    Mrkdwn.canSay(chunk)
                                            ? Json.markup(Mrkdwn.of(chunk))
                                            : Json.plainText(Limits.CONTEXT_TEXT, chunk.plain())));
                    return context;
                })
                .toList();
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
        var all = parts.stream().flatMap(List::stream).toList();
        if (all.size() <= Limits.BLOCKS && length(all) <= Limits.MESSAGE_TEXT) {
            return all;
        }
        var end = new ArrayList<>(note(LEFT_OUT));
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
        return blocks.stream().mapToInt(BlockKit::visible).sum();
    }

    /** How much text a block shows: all that stands under a name of "text", however deep. */
    private static int visible(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array.asList().stream().mapToInt(BlockKit::visible).sum();
        }
        if (!(element instanceof JsonObject object)) {
            return 0;
        }
        return object.entrySet().stream()
                .mapToInt(entry ->
                        entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()
                                ? entry.getValue().getAsString().length()
                                : visible(entry.getValue()))
                .sum();
    }
}
