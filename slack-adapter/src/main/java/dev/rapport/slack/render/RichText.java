package dev.rapport.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;

/** Words as Slack's rich text, in which text is never read as markup: for words that hold formatting characters. */
final class RichText {
    static final String DATE_FORMAT = "{date_long_pretty} at {time}";

    private RichText() {}

    /** One block with these words; {@code kind} is {@code rich_text_section} or {@code rich_text_quote}. */
    static JsonObject block(String kind, Words words) {
        var elements = new JsonArray();
        for (var inline : words.inlines()) {
            if (!Words.plain(inline).isEmpty()) {
                elements.add(element(inline));
            }
        }
        var container = Json.object("type", kind);
        container.add("elements", elements);
        var block = Json.object("type", "rich_text");
        block.add("elements", Json.array(container));
        return block;
    }

    private static JsonObject element(Inline inline) {
        return switch (inline) {
            case Inline.Plain(var plain) -> text(plain);
            case Inline.Strong(var strong) -> styled(strong, "bold");
            case Inline.Mention(var member, var name) ->
                Mrkdwn.mentionable(member) ? Json.object("type", "user", "user_id", member.user()) : text(name);
            case Inline.When(var instant, var fallback) -> {
                var date = Json.object("type", "date", "format", DATE_FORMAT, "fallback", fallback);
                date.addProperty("timestamp", instant.getEpochSecond());
                yield date;
            }
            case Inline.CommandHint(var command) -> styled(Mrkdwn.COMMAND + command, "code");
            case Inline.Link(var label, var target) ->
                Mrkdwn.linkable(target)
                        ? Json.object("type", "link", "url", target.toASCIIString(), "text", label)
                        : text(label);
        };
    }

    private static JsonObject text(String text) {
        return Json.object("type", "text", "text", text);
    }

    private static JsonObject styled(String text, String style) {
        var element = text(text);
        var styles = new JsonObject();
        styles.addProperty(style, true);
        element.add("style", styles);
        return element;
    }
}
