package dev.rapport.slack.render;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.Platform;
import dev.rapport.reply.Inline;
import dev.rapport.reply.Words;
import dev.rapport.slack.SlackFacts;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words in Slack's own markup, for words in which nothing could be mistaken for markup. */
final class Mrkdwn {
    /** What stands before a command that a person may type anywhere. */
    static final String COMMAND = SlackFacts.COMMAND + " ";

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,30}");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern FORMATTING =
            Pattern.compile("`|(?<![\\p{L}\\p{N}])[*_~]|[*_~](?![\\p{L}\\p{N}])|(?m)^\\s*>");
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s*(?=&gt;)");
    private static final String NO_WIDTH = "\u200b";

    private Mrkdwn() {}

    /** Escapes what Slack escapes, once, and nothing else. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Text for the notification, where no block can help: escaped, and a zero-width space keeps marks from pairing up.
     */
    static String notification(String text) {
        int keep = Limits.FALLBACK_TEXT;
        var safe = unpaired(Cut.to(keep, text));
        while (safe.length() > Limits.FALLBACK_TEXT) {
            keep -= safe.length() - Limits.FALLBACK_TEXT > keep / 2 ? keep / 2 : 100;
            safe = unpaired(Cut.to(keep, text));
        }
        return safe;
    }

    private static String unpaired(String text) {
        var apart = escape(text);
        for (var mark : List.of("*", "_", "~", "`")) {
            apart = apart.replace(mark, mark + NO_WIDTH);
        }
        return text.indexOf('>') < 0 ? apart : QUOTE.matcher(apart).replaceAll("$0" + NO_WIDTH);
    }

    /** Whether these words keep their meaning as markup: no text in them could format, no style of ours would break. */
    static boolean canSay(Words words) {
        for (var inline : words.inlines()) {
            if (!harmless(inline)) {
                return false;
            }
        }
        return stylesStandApart(words.inlines());
    }

    private static boolean harmless(Inline inline) {
        return switch (inline) {
            case Inline.Plain(var text) -> !formats(text);
            case Inline.Strong(var text) -> !formats(text) && oneTightLine(text);
            case Inline.Mention(var member, var name) -> mentionable(member) || !formats(name);
            case Inline.When(var instant, var text) -> !formats(text) && text.indexOf('|') < 0;
            case Inline.CommandHint(var command) -> command.indexOf('`') < 0 && oneTightLine(command);
            case Inline.Link(var label, var target) -> !formats(label) && label.indexOf('|') < 0;
        };
    }

    private static boolean formats(String text) {
        return hasMark(text) && FORMATTING.matcher(text).find();
    }

    /** Most texts have none, and looking for one is much cheaper than matching. */
    private static boolean hasMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '*', '_', '~', '`', '>' -> true;
            default -> false;
        };
    }

    private static boolean oneTightLine(String text) {
        return !text.isEmpty() && text.equals(text.strip()) && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    /** Slack obeys a mark only at the edge of a word. */
    private static boolean stylesStandApart(List<Inline> inlines) {
        for (int i = 1; i < inlines.size(); i++) {
            var before = inlines.get(i - 1);
            var after = inlines.get(i);
            if (styled(before) && styled(after)
                    || (styled(before) || styled(after)) && touch(Words.plain(before), Words.plain(after))) {
                return false;
            }
        }
        return true;
    }

    private static boolean touch(String before, String after) {
        return !before.isEmpty()
                && !after.isEmpty()
                && wordy(before.charAt(before.length() - 1))
                && wordy(after.charAt(0));
    }

    private static boolean styled(Inline inline) {
        return inline instanceof Inline.Strong || inline instanceof Inline.CommandHint;
    }

    private static boolean wordy(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** These words as markup. Only for words that {@link #canSay}. */
    static String of(Words words) {
        var markup = new StringBuilder(160);
        for (var inline : words.inlines()) {
            append(inline, markup);
        }
        return markup.toString();
    }

    private static void append(Inline inline, StringBuilder markup) {
        switch (inline) {
            case Inline.Plain(var text) -> markup.append(escape(text));
            case Inline.Strong(var text) ->
                markup.append('*').append(escape(text)).append('*');
            case Inline.CommandHint(var command) ->
                markup.append('`').append(COMMAND).append(escape(command)).append('`');
            case Inline.Mention(var member, var name) ->
                markup.append(mentionable(member) ? "<@" + member.user() + ">" : escape(name));
            case Inline.When(var instant, var text) ->
                markup.append(
                        "<!date^" + instant.getEpochSecond() + "^" + RichText.DATE_FORMAT + "|" + escape(text) + ">");
            case Inline.Link(var label, var target) ->
                markup.append(
                        linkable(target)
                                ? "<" + escape(target.toASCIIString()).replace("|", "%7C") + "|" + escape(label) + ">"
                                : escape(label));
        }
    }

    static boolean mentionable(MemberId member) {
        return member.platform() == Platform.SLACK
                && USER.matcher(member.user()).matches();
    }

    static boolean linkable(URI target) {
        return target.getScheme() != null
                && SCHEMES.contains(target.getScheme())
                && target.toASCIIString().length() <= Limits.LINK_TARGET;
    }
}
