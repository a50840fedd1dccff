package dev.rapport.teams.directory;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rapport.teams.outbound.Connector;
import dev.rapport.teams.outbound.Connector.Result;
import dev.rapport.teams.outbound.KnownServices;

/** Asks Teams for one member of a conversation that Rapport is in. */
final class Roster {
    private final Connector connector;

    Roster(Connector connector) {
        this.connector = connector;
    }

    /** What the roster said. */
    sealed interface Entry {
        /**
         * A member.
         *
         * @param objectId the id in the organisation's directory; empty if withheld
         */
        record Member(String objectId, String name) implements Entry {}

        /** Not, or no longer, in this conversation. */
        record NotThere() implements Entry {}

        /** Teams could not be asked. */
        record NoAnswer() implements Entry {}
    }

    Entry find(KnownServices.Service service, String conversation, String user) {
        var result = connector.call("GET", service.service(), MissingNode.getInstance(), conversation, "members", user);
        return switch (result) {
            case Result.Answered answered
            when answered.isOk() -> {
                var objectId = answered.body().path("aadObjectId").asText("");
                yield new Entry.Member(
                        objectId.isEmpty() ? answered.body().path("objectId").asText("") : objectId,
                        answered.body().path("name").asText(""));
            }
            case Result.Answered answered -> answered.status() == 404 ? new Entry.NotThere() : new Entry.NoAnswer();
            case Result.NotSent unsent -> new Entry.NoAnswer();
            case Result.NoAnswer lost -> new Entry.NoAnswer();
        };
    }
}
