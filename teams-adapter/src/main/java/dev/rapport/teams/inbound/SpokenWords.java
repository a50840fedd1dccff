package dev.rapport.teams.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.conversation.Utterance;
import dev.rapport.conversation.Utterance.Piece;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a message: Rapport's own mention taken out, other mentions as people. Mentions are told by the entities alone. */
final class SpokenWords {
    private final Colleagues colleagues;

    SpokenWords(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    private record Mention(String text, String id, String objectId, String name) {}

    private record Found(Mention mention, int at) {}

    Utterance read(Activity activity, WorkspaceId workspace) {
        var waiting = new ArrayList<>(mentions(activity));
        var pieces = new ArrayList<Piece>();
        var rest = activity.text();
        for (var next = first(rest, waiting); next != null; next = first(rest, waiting)) {
            addText(pieces, rest.substring(0, next.at()));
            rest = rest.substring(next.at() + next.mention().text().length());
            if (next.mention().id().equals(activity.botId())) {
                addText(pieces, " ");
            } else {
                waiting.remove(next.mention());
                pieces.add(person(activity, workspace, next.mention()));
            }
        }
        addText(pieces, rest);
        return new Utterance(trimmed(pieces));
    }

    private static List<Mention> mentions(Activity activity) {
        return activity.each("entities")
                .filter(entity -> entity.path("type").asText("").equalsIgnoreCase("mention"))
                .map(SpokenWords::mention)
                .filter(mention -> !mention.text().isEmpty() && !mention.id().isEmpty())
                .toList();
    }

    private static Mention mention(JsonNode entity) {
        var who = entity.path("mentioned");
        return new Mention(
                entity.path("text").asText(""),
                who.path("id").asText(""),
                who.path("aadObjectId").asText(""),
                who.path("name").asText(""));
    }

    private static @Nullable Found first(String text, List<Mention> mentions) {
        Found first = null;
        for (var mention : mentions) {
            int at = text.indexOf(mention.text());
            if (at >= 0 && (first == null || at < first.at())) {
                first = new Found(mention, at);
            }
        }
        return first;
    }

    private Piece person(Activity activity, WorkspaceId workspace, Mention mention) {
        var user = mention.objectId().isBlank() ? colleagues.userOf(activity, mention.id()) : mention.objectId();
        return new Piece.Person(new MemberId(workspace, user), mention.name());
    }

    private static void addText(List<Piece> pieces, String text) {
        var before = !pieces.isEmpty() && pieces.getLast() instanceof Piece.Text(var words) ? words : null;
        var spaced = ((before == null ? "" : before)
                        + text.replace("&nbsp;", " ").replace('\u00a0', ' '))
                .replaceAll(" {2,}", " ");
        if (before != null) {
            pieces.removeLast();
        }
        if (!spaced.isEmpty()) {
            pieces.add(new Piece.Text(spaced));
        }
    }

    private static List<Piece> trimmed(List<Piece> pieces) {
        if (!pieces.isEmpty() && pieces.getFirst() instanceof Piece.Text(var words)) {
            pieces.set(0, new Piece.Text(words.stripLeading()));
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Text(var words)) {
            pieces.set(pieces.size() - 1, new Piece.Text(words.stripTrailing()));
        }
        pieces.removeIf(piece -> piece instanceof Piece.Text(var words) && words.isEmpty());
        return pieces;
    }
}
