package dev.rapport.change;

import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every event asks first, at once: whether this person may go on, who they are, and what they were asked. */
public interface Arrivals {
    /**
     * Takes one of what the person may ask for, and says what is known of them. May throw {@code StoreUnavailable}.
     *
     * @param change what the event would change
     */
    Arrival arrive(MemberId member, ChangeId change);

    /**
     * A person with an event.
     *
     * @param pause how long to wait before the next try; zero if the event may be answered
     * @param member empty before the first event
     * @param question the one that is open, if any
     * @param opened the member's network, asked for at the same time where it could be guessed which one that is; null
     *     where it could not
     */
    record Arrival(
            Duration pause,
            Optional<Member> member,
            Optional<Pending> question,
            @Nullable Opened opened) {}

    /** Asks one after the other. */
    static Arrivals of(RateLimiter limiter, MemberStore members, PendingStore pending) {
        return (member, _) -> new Arrival(limiter.take(member), members.find(member), pending.pending(member), null);
    }
}
