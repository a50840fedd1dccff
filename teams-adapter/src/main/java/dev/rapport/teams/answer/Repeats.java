package dev.rapport.teams.answer;

import dev.rapport.conversation.ChatEvent;
import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node has answered lately, so that an activity that Teams delivers twice is not answered twice. The core makes
 * sure that it does not act twice, on any node.
 */
final class Repeats {
    private static final int REMEMBERED = 10_000;

    private final Map<ChangeId, Address> answered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChangeId, Address> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the event is new here. A removal lets the next install be one again. */
    synchronized boolean isNew(Turn turn) {
        if (turn.event() instanceof ChatEvent.Removed) {
            answered.values()
                    .removeIf(where ->
                            where.conversation().equals(turn.envelope().where().conversation()));
        }
        return answered.putIfAbsent(turn.envelope().event(), turn.envelope().where()) == null;
    }
}
