package dev.rapport.warmpath;

import dev.rapport.change.Member;
import dev.rapport.change.MemberStore;
import dev.rapport.change.NetworkStore;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.contact.ContactId;
import dev.rapport.identity.NetworkId;
import dev.rapport.sharing.Colleagues;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of colleagues. */
public final class Requests {
    private final NetworkStore networks;
    private final Reachable reachable;
    private final Colleagues colleagues;

    public Requests(NetworkStore networks, MemberStore members, Colleagues colleagues) {
        this.networks = networks;
        this.reachable = new Reachable(members);
        this.colleagues = colleagues;
    }

    /** The way to a contact through the colleague who shares it; empty if there is none (any more) for this asker. */
    public Optional<Role.Asker> path(NetworkId owner, ContactId contact, Member asker, Instant now) {
        return Optional.of(owner)
                .filter(other -> !other.equals(asker.network()))
                .flatMap(other -> reachable.owner(other, asker.id().workspace()))
                .flatMap(hub -> colleagues
                        .shared(owner, contact, asker.id(), now)
                        .map(card -> new Role.Asker(
                                hub,
                                contact,
                                new Side(card.name(), card.title(), card.organisation(), null, null),
                                Role.Way.MAKE)));
    }

    /** Whether a colleague can be asked for one more introduction. How those before were answered does not show in it. */
    public boolean hasPlace(Role.Asker path, Instant now) {
        return Carrier.nextPlace(networks.load(path.goBetween().network()), now).isEmpty();
    }
}
