package dev.rapport.conversation;

import dev.rapport.identity.Address;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every event says of itself.
 *
 * @param event the platform's own id of this event, the same when it is delivered again
 * @param where the conversation it came from
 * @param zone the zone the event itself carries, else null (then the platform's directory is asked when it matters)
 * @param locale likewise
 * @param opensForms whether this event can be answered with a form (a typed Slack message cannot)
 */
public record Envelope(
        ChangeId event,
        MemberId member,
        Address where,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        boolean opensForms) {}
