package dev.rapport.slack.dialogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Block Kit as a person reads it. Markup is obeyed as Slack obeys it, so that a mark in a name that was not kept from being
 * one is missed in what was read.
 */
final class BlockText {
    /** Stands behind bold words until it is clear whether they are the label of a fact. */
    private static final String BOLD_END = "\u0001";

    private static final Pattern MARKUP = Pattern.compile("<(?<token>[^<>]*)>"
            + "|`(?<code>[^`\\n]+)`"
            + "|(?<![\\p{L}\\p{N}])(?<mark>[*_~])(?=\\S)(?<styled>[^\\n]+?)(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])");

    private BlockText() {}

    /** The words of all blocks, a line each. */
    static String of(JsonArray blocks) {
        return objects(blocks)
                .map(BlockText::block)
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace(BOLD_END + "  ", ": ").replace(BOLD_END, ""))
                .collect(Collectors.joining("\n"));
    }

    /** All buttons, top to bottom. */
    static List<JsonObject> buttons(JsonArray blocks) {
        var buttons = new ArrayList<JsonObject>();
        objects(blocks).forEach(block -> {
            if (block.has("accessory")) {
                buttons.add(block.getAsJsonObject("accessory"));
            }
            if (string(block, "type").equals("actions")) {
                objects(block.getAsJsonArray("elements")).forEach(buttons::add);
            }
        });
        return buttons;
    }

    static String string(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static String block(JsonObject block) {
        return switch (string(block, "type")) {
            case "section", "header" -> text(block.getAsJsonObject("text"));
            case "context" ->
                objects(block.getAsJsonArray("elements")).map(BlockText::text).collect(Collectors.joining(" "));
            case "rich_text" ->
                objects(block.getAsJsonArray("elements"))
                        .flatMap(section -> objects(section.getAsJsonArray("elements")))
                        .map(BlockText::element)
                        .collect(Collectors.joining());
            case "actions", "divider" -> "";
            default -> throw new AssertionError("No block of ours: " + block);
        };
    }

    private static String text(JsonObject text) {
        var words = string(text, "text");
        if (string(text, "type").equals("plain_text")) {
            return words;
        }
        return unescape(read(Pattern.compile("(?m)^>").matcher(words).replaceAll("")));
    }

    private static String read(String markup) {
        return MARKUP.matcher(markup).replaceAll(match -> Matcher.quoteReplacement(shown(match)));
    }

    private static String shown(MatchResult match) {
        if (match.group("token") != null) {
            return token(match.group("token"));
        }
        if (match.group("code") != null) {
            return code(match.group("code"));
        }
        return read(match.group("styled")) + (match.group("mark").equals("*") ? BOLD_END : "");
    }

    /** A person by id, a date by its words, a link by its label. */
    private static String token(String token) {
        var parts = token.split("\\|", 2);
        return parts.length > 1 ? parts[1] : parts[0];
    }

    /** Slack names the command with its slash; the words of the command are the same everywhere. */
    private static String code(String code) {
        return "`" + code.replaceFirst("^/network ", "") + "`";
    }

    private static String element(JsonObject element) {
        UnaryOperator<String> styled = words -> {
            var style = element.getAsJsonObject("style");
            return style == null ? words : style.has("code") ? code(words) : words + BOLD_END;
        };
        return switch (string(element, "type")) {
            case "text", "link" -> styled.apply(string(element, "text"));
            case "user" -> "@" + string(element, "user_id");
            case "date" -> string(element, "fallback");
            default -> throw new AssertionError("No element of ours: " + element);
        };
    }

    private static String unescape(String text) {
        var plain = text;
        for (var escaped : Map.of("&lt;", "<", "&gt;", ">").entrySet()) {
            plain = plain.replace(escaped.getKey(), escaped.getValue());
        }
        return plain.replace("&amp;", "&");
    }
}
