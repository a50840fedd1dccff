package dev.rapport.teams.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.teams.inbound.Activities;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.Connector.Result;
import dev.rapport.teams.outbound.KnownServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks Teams for the members of a conversation that Rapport is in. */
final class Roster {
    private static final String PAGE = "500";
    private static final int PAGES = 50;

    private final Connector connector;

    Roster(Connector connector) {
        this.connector = connector;
    }

    /** What the roster said. */
    sealed interface Entry {
        /**
         * A member.
         *
         * @param id as this bot knows them
         * @param objectId the id in the organisation's directory; empty if withheld
         * @param login the user principal name, else the e-mail address; empty if withheld
         */
        record Member(String id, String objectId, String name, String login) implements Entry {
            static Member of(JsonNode json) {
                var objectId = json.path("aadObjectId").asText("");
                var login = json.path("userPrincipalName").asText("");
                return new Member(
                        json.path("id").asText(""),
                        objectId.isEmpty() ? json.path("objectId").asText("") : objectId,
                        json.path("name").asText(""),
                        login.isEmpty() ? json.path("email").asText("") : login);
            }
        }

        /** Not, or no longer, in this conversation. */
        record NotThere() implements Entry {}

        /** Teams could not be asked. */
        record NoAnswer() implements Entry {}
    }

    /**
     * Everybody in a conversation, page by page; nobody who came without an account, and no bots.
     *
     * @return empty if Teams could not be asked, or Rapport is not there
     */
    Optional<List<Entry.Member>> everybody(KnownServices.Service service, String conversation) {
        var members = new ArrayList<Entry.Member>();
        var query = Map.of("pageSize", PAGE);
        for (int page = 0; page < PAGES; page++) {
            var result = connector.call(
                    "GET", service.service(), MissingNode.getInstance(), query, conversation, "pagedmembers");
            if (!(result instanceof Result.Answered answered) || !answered.isOk()) {
                return Optional.empty();
            }
            answered.body().path("members").forEach(member -> {
                if (!member.path("userRole").asText("").equals("anonymous")) {
                    members.add(Entry.Member.of(member));
                }
            });
            var next = answered.body().path("continuationToken").asText("");
            if (next.isEmpty()) {
                break;
            }
            query = Map.of("pageSize", PAGE, "continuationToken", next);
        }
        return Optional.of(members);
    }

    /** A channel of a team; the name is empty where Teams gives none, as for the general one. */
    record Channel(String id, String name) {}

    /** @return empty if Teams could not be asked, or Rapport is not there */
    Optional<List<Channel>> channels(KnownServices.Service service, String team) {
        if (!(connector.channels(service.service(), team) instanceof Result.Answered answered) || !answered.isOk()) {
            return Optional.empty();
        }
        var channels = new ArrayList<Channel>();
        answered.body().path("conversations").forEach(channel -> {
            var id = channel.path("id").asText("");
            if (!id.isEmpty() && id.length() <= Activities.LONGEST_ID) {
                channels.add(new Channel(id, channel.path("name").asText("")));
            }
        });
        return Optional.of(channels);
    }

    Entry find(KnownServices.Service service, String conversation, String user) {
        var result = connector.call("GET", service.service(), MissingNode.getInstance(), conversation, "members", user);
        return switch (result) {
            case Result.Answered answered when answered.isOk() -> Entry.Member.of(answered.body());
            case Result.Answered answered -> answered.status() == 404 ? new Entry.NotThere() : new Entry.NoAnswer();
            case Result.NotSent unsent -> new Entry.NoAnswer();
            case Result.NoAnswer lost -> new Entry.NoAnswer();
        };
    }
}
