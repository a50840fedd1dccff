package dev.rapport.sharing;

import dev.rapport.change.Member;
import dev.rapport.change.NetworkStore;
import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Card;
import dev.rapport.exchange.Commons;
import dev.rapport.exchange.Posted;
import dev.rapport.exchange.Share;
import dev.rapport.identity.MemberId;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a member may learn of what colleagues have put out. A copy only leads to a hit; what is shown is the owner's record. */
public final class Colleagues {
    private final Commons commons;
    private final NetworkStore networks;

    public Colleagues(Commons commons, NetworkStore networks) {
        this.commons = commons;
        this.networks = networks;
    }

    /**
     * The contacts that others in the asker's workspace share and that bear all of these words, as they are now, the best way
     * to an introduction first. Never the asker's own, and never the asker.
     *
     * @param words folded, at least one
     */
    public List<Share> knowing(Set<String> words, Member asker, Instant now) {
        var owners = new HashMap<NetworkId, Network>();
        return commons.find(asker.id().workspace(), words).stream()
                .filter(copy -> !copy.owner().equals(asker.network()))
                .flatMap(copy -> current(copy, owners, asker.id(), now).stream())
                .filter(share -> share.card().words().containsAll(words))
                .sorted(Comparator.comparingDouble((Share share) ->
                                -PathOrder.score(share, Objects.requireNonNull(owners.get(share.owner())), now))
                        .thenComparing(share -> share.card().name(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(share -> share.by().user()))
                .toList();
    }

    /** A contact as one colleague sees it now; empty if it is not shared, or is that colleague. */
    public Optional<Card> shared(NetworkId owner, ContactId contact, MemberId asker, Instant now) {
        return shared(networks.load(owner), contact, asker, now);
    }

    private static Optional<Card> shared(Network owner, ContactId contact, MemberId asker, Instant now) {
        return owner.find(contact)
                .filter(tie -> !asker.equals(tie.contact().reach().member()))
                .flatMap(tie -> Copies.card(owner, tie, now));
    }

    private Optional<Share> current(Share copy, Map<NetworkId, Network> owners, MemberId asker, Instant now) {
        var network = owners.computeIfAbsent(copy.owner(), networks::load);
        return shared(network, copy.contact(), asker, now)
                .map(card -> new Share(copy.owner(), copy.by(), copy.contact(), card));
    }

    /** All asks and offers of a member's workspace, the member's own included, the newest first. */
    public List<Posted> board(MemberId reader, Instant now) {
        var owners = new HashMap<NetworkId, Network>();
        return commons.board(reader.workspace()).stream()
                .filter(posted -> stands(posted, owners, now))
                .toList();
    }

    private boolean stands(Posted posted, Map<NetworkId, Network> owners, Instant now) {
        var notice = posted.notice();
        return !notice.over(now)
                && owners.computeIfAbsent(posted.owner(), networks::load)
                        .exchange()
                        .notice(notice.number())
                        .filter(notice::equals)
                        .isPresent();
    }
}
