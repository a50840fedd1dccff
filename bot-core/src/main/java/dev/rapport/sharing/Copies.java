package dev.rapport.sharing;

import dev.rapport.exchange.Card;
import dev.rapport.exchange.Share;
import dev.rapport.identity.MemberId;
import dev.rapport.network.Network;
import dev.rapport.network.Tie;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What of a network its owner's colleagues may see: the only way out of it. */
final class Copies {
    private Copies() {}

    /** A contact as colleagues see it now; empty if it is not shared. */
    static Optional<Card> card(Network network, Tie tie, Instant now) {
        return network.exchange().covers(tie.contact())
                ? Optional.of(Card.of(tie.contact(), tie.strength(now).band()))
                : Optional.empty();
    }

    /** All that is shared. */
    static List<Share> of(Network network, MemberId by, Instant now) {
        if (network.exchange().sharesNobody()) {
            return List.of();
        }
        return network.ties().stream()
                .flatMap(tie ->
                        card(network, tie, now).stream().map(card -> new Share(network.id(), by, tie.id(), card)))
                .toList();
    }
}
