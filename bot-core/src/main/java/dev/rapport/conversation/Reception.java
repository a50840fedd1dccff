package dev.rapport.conversation;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.identity.Address;
import dev.rapport.identity.NetworkId;
import dev.rapport.platform.MemberProfile;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows who is speaking: gives a new member a network, and notices a change of zone, language or address. */
final class Reception {
    private final MemberStore members;
    private final Surroundings surroundings;

    Reception(MemberStore members, Surroundings surroundings) {
        this.members = members;
        this.surroundings = surroundings;
    }

    /** @param met the member as last met, empty for a stranger */
    Member meet(Envelope envelope, Optional<Member> met) {
        var known = met.orElseGet(() -> stranger(envelope));
        var seen = seen(envelope, known);
        return seen.equals(known) ? known : members.save(seen);
    }

    /** Whether an event shows nothing new of a member. */
    boolean isAsMet(Envelope envelope, Member known) {
        return seen(envelope, known).equals(known);
    }

    private Member seen(Envelope envelope, Member known) {
        return known.seenIn(zone(envelope), locale(envelope), personal(envelope));
    }

    /** The app was removed: nothing can be sent to them until they are met again. */
    void sawLeave(Member member) {
        members.save(member.gone(surroundings.clock().now()));
    }

    private Member stranger(Envelope envelope) {
        var network = new NetworkId(surroundings.randomness().token());
        return members.save(new Member(envelope.member(), network, null, null, null, Member.Standing.NEW));
    }

    private @Nullable ZoneId zone(Envelope envelope) {
        var zone = envelope.zone();
        return zone != null ? zone : profile(envelope).map(MemberProfile::zone).orElse(null);
    }

    private @Nullable Locale locale(Envelope envelope) {
        var locale = envelope.locale();
        return locale != null
                ? locale
                : profile(envelope).map(MemberProfile::locale).orElse(null);
    }

    private Optional<MemberProfile> profile(Envelope envelope) {
        return surroundings.profile(envelope.member());
    }

    private static @Nullable Address personal(Envelope envelope) {
        return envelope.where().scope() == Address.Scope.PERSONAL ? envelope.where() : null;
    }
}
