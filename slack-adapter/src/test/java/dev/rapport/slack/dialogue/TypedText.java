package dev.rapport.slack.dialogue;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of typed words before it sends them: escaped; links, addresses and the colleague Bob marked. */
final class TypedText {
    private static final Pattern MARKED = Pattern.compile("(?<link>https?://[^\\s,;()]+)"
            + "|(?<mail>[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w)"
            + "|(?<phone>\\+\\d[\\d ]{6,}\\d)"
            + "|(?<![\\w.])@(?<person>bob)\\b");

    private TypedText() {}

    static String sent(String typed) {
        var escaped = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARKED.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(marked(match)));
    }

    private static String marked(MatchResult match) {
        var words = match.group();
        if (match.group("link") != null) {
            return "<" + words + ">";
        }
        if (match.group("mail") != null) {
            return "<mailto:" + words + "|" + words + ">";
        }
        if (match.group("phone") != null) {
            return "<tel:" + words.replace(" ", "") + "|" + words + ">";
        }
        return "<@U0" + match.group("person").toUpperCase(Locale.ROOT) + ">";
    }
}
