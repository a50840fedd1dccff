package dev.rapport.teams.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.identity.MemberId;
import dev.rapport.reply.Block;
import dev.rapport.reply.Inline;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Links that open a part of Teams, as Microsoft's "Deep links to Teams chat" and "Deep links to the scheduling dialog" say.
 *
 * @param logins how Teams names a person in a link, the user principal name; empty where the roster does not say
 */
public record DeepLinks(Function<MemberId, Optional<String>> logins) {
    /** The longest text of ours that a link takes along, in UTF-16 units. */
    static final int TEXT = 600;

    private static final int TITLE = 200;
    private static final String TEAMS = "https://teams.microsoft.com/l/";

    /** Links for where nobody's login is known. */
    public static DeepLinks unknown() {
        return new DeepLinks(member -> Optional.empty());
    }

    /** A button that opens the scheduling dialog, filled in; those whose login is unknown are to be invited by hand. */
    ObjectNode meeting(Block.Meeting meeting) {
        var start = meeting.start().truncatedTo(ChronoUnit.SECONDS);
        var link = TEAMS + "meeting/new?subject=" + encoded(Cut.to(meeting.title(), TITLE)) + "&startTime=" + start
                + "&endTime=" + start.plus(meeting.length());
        var attendees = meeting.people().stream()
                .flatMap(member -> logins.apply(member).stream())
                .toList();
        return open("Put it in the calendar", attendees.isEmpty() ? link : link + "&attendees=" + joined(attendees));
    }

    /**
     * A button that opens a conversation with all of them, the text prepared.
     *
     * @return empty if somebody's login is not known
     */
    Optional<ObjectNode> chat(Block.OpenChat chat, String text) {
        var people = chat.people().stream()
                .map(Inline.Mention::member)
                .flatMap(member -> logins.apply(member).stream())
                .toList();
        return people.isEmpty() || people.size() < chat.people().size()
                ? Optional.empty()
                : Optional.of(
                        open(chat.label(), TEAMS + "chat/0/0?users=" + joined(people) + "&message=" + encoded(text)));
    }

    private static ObjectNode open(String label, String link) {
        return CardElements.element("Action.OpenUrl").put("title", label).put("url", link);
    }

    private static String joined(List<String> logins) {
        return logins.stream().map(DeepLinks::encoded).collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
