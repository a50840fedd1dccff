package dev.rapport.teams.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a TextBlock or a fact as a person reads it. Markup is obeyed as Teams obeys it, so that a mark in a name that
 * was not kept from being one is missed in what was read. Italics are how a command is shown in Teams.
 */
final class CardMarkup {
    private static final Pattern MARKUP = Pattern.compile("\\\\(?<literal>\\p{Punct})"
            + "|\\[(?<label>(?:\\\\.|[^\\]\\\\])*)\\]\\([^)]*\\)"
            + "|(?<bold>\\*\\*)"
            + "|(?<command>\\*)"
            + "|(?<mark>[_`]|~~)"
            + "|</?at>"
            + "|&(?<entity>amp|lt|gt|quot);"
            + "|(?<paragraph>\\n\\n)"
            + "|(?<space>[\\n\\u00a0])");

    private CardMarkup() {}

    static String read(String markup) {
        return MARKUP.matcher(markup).replaceAll(match -> {
            if (match.group("literal") != null) {
                return Matcher.quoteReplacement(match.group("literal"));
            }
            if (match.group("label") != null) {
                return Matcher.quoteReplacement(read(match.group("label")));
            }
            if (match.group("command") != null) {
                return "`";
            }
            if (match.group("entity") != null) {
                return entity(match.group("entity"));
            }
            if (match.group("paragraph") != null) {
                return "\n";
            }
            return match.group("space") == null ? "" : " ";
        });
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            default -> "\"";
        };
    }
}
