package dev.rapport.change;

import dev.rapport.change.NetworkStore.Opened;
import dev.rapport.change.PendingStore.Pending;
import dev.rapport.identity.ChangeId;
import dev.rapport.identity.MemberId;
import dev.rapport.network.Network;
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

    /** A member as this node last saw them; nobody is asked. Empty where it knows too little of them. */
    default Optional<Expected> expected(MemberId member) {
        return Optional.empty();
    }

    /** A member, their network and the question that is open, as a node has reason to expect them. */
    interface Expected {
        Member member();

        Optional<Pending> question();

        Network network();

        /**
         * Takes one of what the person may ask for and makes the change, both or neither: neither where network or question
         * are other ones by now. May throw {@code StoreUnavailable}.
         *
         * @return whether the change was made and the member is who was expected; if not, the member must arrive, as if
         *     nothing had been tried
         */
        boolean commit(Commit commit);
    }

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
        return (id, _) -> {
            var pause = limiter.take(id);
            var member = members.find(id);
            return new Arrival(pause, member, member.flatMap(known -> pending.pending(known.network())), null);
        };
    }
}
