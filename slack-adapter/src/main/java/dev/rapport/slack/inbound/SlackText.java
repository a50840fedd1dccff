package dev.rapport.slack.inbound;

import dev.rapport.conversation.Utterance;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads text as Slack sends it: people, channels, links and dates in angle brackets, and three characters escaped. Text of
 * commands without {@code should_escape} has none of it and is read just as well.
 */
final class SlackText {
    private static final Pattern TOKEN = Pattern.compile("<(?:"
            + "@(?<person>[UW][A-Z0-9]+)(?:\\|(?<name>[^>]*))?"
            + "|#(?<channel>[CGD][A-Z0-9]+)(?:\\|(?<title>[^>]*))?"
            + "|!(?<special>[^>|]+)(?:\\|(?<fallback>[^>]*))?"
            + "|(?<target>(?:https?://|mailto:|tel:)[^>|]*)(?:\\|(?<label>[^>]*))?"
            + ")>");
    private static final Pattern AFTER_MENTION = Pattern.compile("^[\\s\\u00a0:,]+");

    private SlackText() {}

    static Utterance read(@Nullable String text, WorkspaceId workspace) {
        return new Utterance(pieces(text == null ? "" : text, workspace));
    }

    /** Like {@link #read}, without the mention of the bot itself; a bot of unknown id is who is mentioned first. */
    static Utterance readWithout(@Nullable String bot, @Nullable String text, WorkspaceId workspace) {
        var pieces = new ArrayList<>(pieces(text == null ? "" : text, workspace));
        var mention = pieces.stream()
                .filter(piece -> piece instanceof Piece.Person(var member, var name)
                        && (bot == null || member.user().equals(bot)))
                .findFirst();
        mention.ifPresent(pieces::remove);
        if (mention.isPresent() && !pieces.isEmpty() && pieces.getFirst() instanceof Piece.Text(var first)) {
            pieces.set(0, new Piece.Text(AFTER_MENTION.matcher(first).replaceFirst("")));
        }
        return new Utterance(pieces);
    }

    private static List<Piece> pieces(String text, WorkspaceId workspace) {
        var pieces = new ArrayList<Piece>();
        var token = TOKEN.matcher(text);
        int read = 0;
        while (token.find()) {
            words(text.substring(read, token.start()), pieces);
            pieces.add(piece(token, workspace));
            read = token.end();
        }
        words(text.substring(read), pieces);
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(unescape(text)));
        }
    }

    private static Piece piece(Matcher token, WorkspaceId workspace) {
        if (token.group("person") != null) {
            return new Piece.Person(new MemberId(workspace, token.group("person")), group(token, "name"));
        }
        if (token.group("channel") != null) {
            return new Piece.Channel(token.group("channel"), group(token, "title"));
        }
        if (token.group("target") != null) {
            var target = unescape(token.group("target"));
            var label = group(token, "label");
            return new Piece.Link(target, label.isEmpty() ? target : label);
        }
        var fallback = group(token, "fallback");
        return new Piece.Text(fallback.isEmpty() ? "@" + unescape(token.group("special")) : fallback);
    }

    private static String group(Matcher token, String name) {
        var text = token.group(name);
        return text == null ? "" : unescape(text);
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
