package dev.rapport.change;

import dev.rapport.change.PendingStore.Pending;
import dev.rapport.identity.MemberId;
import java.time.Duration;
import java.util.Optional;

/** What every event asks first, at once: whether this person may go on, who they are, and what they were asked. */
public interface Arrivals {
    /** Takes one of what the person may ask for, and says what is known of them. May throw {@code StoreUnavailable}. */
    Arrival arrive(MemberId member);

    /**
     * A person with an event.
     *
     * @param pause how long to wait before the next try; zero if the event may be answered
     * @param member empty before the first event
     * @param question the one that is open, if any
     */
    record Arrival(Duration pause, Optional<Member> member, Optional<Pending> question) {}

    /** Asks one after the other. */
    static Arrivals of(RateLimiter limiter, MemberStore members, PendingStore pending) {
        return member -> new Arrival(limiter.take(member), members.find(member), pending.pending(member));
    }
}
