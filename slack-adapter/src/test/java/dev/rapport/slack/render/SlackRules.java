package dev.rapport.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Slack's published limits, written down a second time and on their own, to hold against what the renderer makes. */
final class SlackRules {
    private static final Pattern ENTITY = Pattern.compile(
            "<@[UW][A-Z0-9]+>|<!date\\^-?\\d+\\^[^|<>]+\\|[^<>|]*>|<(https?|mailto):[^<>|]+\\|[^<>|]*>");

    private SlackRules() {}

    static void checkMessage(JsonObject message) {
        assertThat(message.get("text").getAsString()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        checkEscaped(message.get("text").getAsString());
        var blocks = message.getAsJsonArray("blocks");
        assertThat(blocks.size()).isBetween(1, 50);
        assertThat(textOf(blocks)).as("what Slack has been seen to take").isLessThanOrEqualTo(12_000);
        checkIds(blocks, "block_id");
        blocks.forEach(block -> checkBlock(block.getAsJsonObject()));
    }

    /** Those that are there are told from each other, and are no longer than Slack takes. */
    private static void checkIds(JsonArray elements, String name) {
        var ids = elements.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(element -> element.has(name))
                .map(element -> element.get(name).getAsString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).hasSizeBetween(1, 255));
    }

    private static int textOf(JsonElement element) {
        return switch (element) {
            case JsonArray array ->
                array.asList().stream().mapToInt(SlackRules::textOf).sum();
            case JsonObject object ->
                object.asMap().entrySet().stream()
                        .mapToInt(entry -> entry.getValue().isJsonPrimitive()
                                ? entry.getKey().equals("text")
                                        ? entry.getValue().getAsString().length()
                                        : 0
                                : textOf(entry.getValue()))
                        .sum();
            default -> 0;
        };
    }

    static void checkView(JsonObject view) {
        for (var label : new String[] {"title", "submit", "close"}) {
            checkText(view.getAsJsonObject(label), 24);
        }
        assertThat(view.getAsJsonArray("blocks").size()).isBetween(1, 100);
        assertThat(view.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(250_000);
        assertThat(view.get("private_metadata").getAsString()).hasSizeLessThanOrEqualTo(3_000);
        checkIds(view.getAsJsonArray("blocks"), "block_id");
        view.getAsJsonArray("blocks").forEach(block -> checkInput(block.getAsJsonObject()));
    }

    private static void checkBlock(JsonObject block) {
        switch (block.get("type").getAsString()) {
            case "section" -> {
                checkText(block.getAsJsonObject("text"), 3_000);
                if (block.has("accessory")) {
                    checkButton(block.getAsJsonObject("accessory"));
                }
            }
            case "header" -> checkText(block.getAsJsonObject("text"), 150);
            case "context" -> {
                assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
                block.getAsJsonArray("elements").forEach(text -> checkText(text.getAsJsonObject(), 2_000));
            }
            case "actions" -> checkActions(block.getAsJsonArray("elements"));
            case "rich_text" -> checkRichText(block);
            case "divider" -> assertThat(block.size()).isEqualTo(1);
            default -> throw new AssertionError("no such block: " + block);
        }
    }

    private static void checkActions(JsonArray elements) {
        assertThat(elements.size()).isBetween(1, 25);
        checkIds(elements, "action_id");
        elements.forEach(element -> checkButton(element.getAsJsonObject()));
    }

    private static void checkButton(JsonObject button) {
        checkText(button.getAsJsonObject("text"), 75);
        assertThat(button.get("action_id").getAsString()).hasSizeBetween(1, 255);
        assertThat(button.get("value").getAsString()).isNotEmpty().hasSizeLessThanOrEqualTo(2_000);
    }

    private static void checkRichText(JsonObject block) {
        var container = block.getAsJsonArray("elements").get(0).getAsJsonObject();
        assertThat(container.getAsJsonArray("elements").size()).isPositive();
        int length = 0;
        for (var element : container.getAsJsonArray("elements")) {
            var leaf = element.getAsJsonObject();
            if (leaf.has("text")) {
                assertThat(leaf.get("text").getAsString()).isNotEmpty();
                length += leaf.get("text").getAsString().length();
            }
        }
        assertThat(length).isLessThanOrEqualTo(3_000);
    }

    private static void checkInput(JsonObject input) {
        assertThat(input.get("type").getAsString()).isEqualTo("input");
        checkText(input.getAsJsonObject("label"), 2_000);
        assertThat(input.get("block_id").getAsString()).isNotEmpty();
        var element = input.getAsJsonObject("element");
        assertThat(element.get("action_id").getAsString()).hasSizeBetween(1, 255);
        if (element.has("initial_option")) {
            assertThat(optionsOf(element)).contains(element.get("initial_option"));
        }
        if (element.has("placeholder")) {
            checkText(element.getAsJsonObject("placeholder"), 150);
        }
        if (element.has("max_length")) {
            int max = element.get("max_length").getAsInt();
            assertThat(max).isBetween(1, 3_000);
            if (element.has("initial_value")) {
                assertThat(element.get("initial_value").getAsString()).hasSizeLessThanOrEqualTo(max);
            }
        }
        if (element.has("options")) {
            checkOptions(element.getAsJsonArray("options"));
        }
        if (element.has("option_groups")) {
            assertThat(element.getAsJsonArray("option_groups").size()).isBetween(1, 100);
            for (var group : element.getAsJsonArray("option_groups")) {
                checkText(group.getAsJsonObject().getAsJsonObject("label"), 75);
                checkOptions(group.getAsJsonObject().getAsJsonArray("options"));
            }
        }
    }

    private static List<JsonElement> optionsOf(JsonObject select) {
        return select.has("options")
                ? select.getAsJsonArray("options").asList()
                : select.getAsJsonArray("option_groups").asList().stream()
                        .flatMap(group -> group.getAsJsonObject().getAsJsonArray("options").asList().stream())
                        .toList();
    }

    private static void checkOptions(JsonArray options) {
        assertThat(options.size()).isBetween(1, 100);
        for (JsonElement option : options) {
            checkText(option.getAsJsonObject().getAsJsonObject("text"), 75);
            assertThat(option.getAsJsonObject().get("value").getAsString())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(75);
        }
    }

    private static void checkText(JsonObject text, int max) {
        var value = text.get("text").getAsString();
        assertThat(value).isNotBlank().hasSizeLessThanOrEqualTo(max);
        if (text.get("type").getAsString().equals("mrkdwn")) {
            assertThat(text.get("verbatim").getAsBoolean()).isTrue();
            checkEscaped(value);
        }
    }

    /** Whatever is left of angle brackets must be an entity of ours: a mention, a date or a link. */
    private static void checkEscaped(String markup) {
        assertThat(ENTITY.matcher(markup).replaceAll("").replaceAll("(?m)^>", ""))
                .doesNotContain("<", ">");
    }
}
