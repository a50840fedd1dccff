package dev.rapport.platform;

import dev.rapport.identity.MemberId;
import dev.rapport.identity.PlaceId;
import dev.rapport.identity.Platform;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The channels and group chats of one platform's workspaces, as far as Rapport is in them. Answers are at most a few
 * minutes old; nothing is thrown for a place that is unknown or a platform that cannot be asked now.
 */
public interface Places {
    Platform platform();

    /** How an introduced group meets on this platform. */
    Groups groups();

    /**
     * Who is there now, each once; bots and people who were deactivated or have left are not.
     *
     * @return empty if it cannot be told now, or Rapport is not there
     */
    Optional<List<MemberId>> roster(PlaceId place);

    /** What people call it, without a number sign; empty where it has no name or cannot be asked now. */
    Optional<String> name(PlaceId place);

    /**
     * Whether the platform makes this member responsible for the place. Slack: the channel's creator and the workspace's
     * admins and owners; Teams: whoever added Rapport. False also where it cannot be told now.
     */
    boolean organises(PlaceId place, MemberId member);

    /** The places where both Rapport and this member are, in no order; empty also where it cannot be told now. */
    List<PlaceId> of(MemberId member);

    /**
     * Which public channels some people are in, wherever Rapport is, for weighing alone: nobody is shown any of it. Old by
     * days where that is enough.
     *
     * @param within answers within this time, be it for fewer people
     * @return without those of whom it is not known
     */
    Map<MemberId, PublicChannels> publicChannels(Collection<MemberId> members, Duration within);

    /** What a group of people gets. */
    enum Groups {
        /** One conversation, opened for them. */
        TOGETHER,
        /** A message each: a bot cannot open a conversation for several people there. */
        APART
    }
}
