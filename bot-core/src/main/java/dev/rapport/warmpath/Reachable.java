package dev.rapport.warmpath;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.consent.Colleague;
import dev.rapport.consent.Side;
import dev.rapport.contact.Contact;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.identity.WorkspaceId;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can be asked in the chat: whoever has met Rapport there. */
public final class Reachable {
    private final MemberStore members;

    public Reachable(MemberStore members) {
        this.members = members;
    }

    /** A contact of a network's owner, with the way to ask them if there is one. */
    public Side side(Contact contact, NetworkId owner) {
        return Side.of(contact, colleague(contact.reach().member(), owner).orElse(null));
    }

    private Optional<Colleague> colleague(@Nullable MemberId member, NetworkId owner) {
        return Optional.ofNullable(member)
                .flatMap(members::find)
                .filter(met -> !met.network().equals(owner))
                .map(met -> new Colleague(met.network(), met.id()));
    }

    /** A network's owner as they are known in a workspace. */
    Optional<Colleague> owner(NetworkId network, WorkspaceId where) {
        return members.of(network).stream()
                .map(Member::id)
                .filter(member -> member.workspace().equals(where))
                .findFirst()
                .map(member -> new Colleague(network, member));
    }

    /** A colleague as somebody knows them: as a contact if they are one. */
    static Side side(Colleague colleague, Network network) {
        return network.ties().stream()
                .map(Tie::contact)
                .filter(contact -> colleague.member().equals(contact.reach().member()))
                .findFirst()
                .map(contact -> Side.of(contact, colleague))
                .orElseGet(() -> Side.of(colleague));
    }
}
