package dev.rapport.warmpath;

import dev.rapport.consent.Colleague;
import dev.rapport.consent.Introduction;
import dev.rapport.consent.Party;
import dev.rapport.consent.Role;
import dev.rapport.consent.Side;
import dev.rapport.consent.State;
import dev.rapport.exchange.Exchange;
import dev.rapport.identity.NetworkId;
import dev.rapport.network.Network;
import dev.rapport.network.NetworkDraft;
import dev.rapport.sharing.Colleagues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Carries what one record says on to the others'. A yes and nothing else travels. Carried again, it changes nothing: each
 * record knows which introduction it is of, and how far it has come.
 */
final class Carrier {
    private static final List<Party> THE_TWO = List.of(Party.ONE, Party.OTHER);

    private final Records records;
    private final Reachable reachable;
    private final Colleagues colleagues;

    Carrier(Records records, Reachable reachable, Colleagues colleagues) {
        this.records = records;
        this.reachable = reachable;
        this.colleagues = colleagues;
    }

    /** @return when to try again, empty if all is carried */
    Optional<Instant> carry(NetworkId owner, Introduction introduction, Instant now) {
        return switch (introduction.role()) {
            case Role.Asker asker -> request(owner, introduction, asker, now);
            case Role.Introduced introduced -> {
                answer(introduction, introduced, now);
                yield Optional.empty();
            }
            case Role.GoBetween between -> {
                if (introduction.state() instanceof State.AgreedByBoth) {
                    THE_TWO.forEach(party -> reveal(owner, introduction, between, party, now));
                } else {
                    THE_TWO.forEach(party -> ask(owner, introduction, between, party, now));
                }
                yield Optional.empty();
            }
        };
    }

    /** To the go-between: nowhere if what was asked for is no longer shared, later while there is no place. */
    private Optional<Instant> request(NetworkId owner, Introduction introduction, Role.Asker asker, Instant now) {
        var hub = asker.goBetween();
        var one = reachable.owner(owner, hub.member().workspace());
        if (one.isEmpty()
                || colleagues
                        .shared(hub.network(), asker.wanted(), one.get().member(), now)
                        .isEmpty()) {
            return Optional.empty();
        }
        var after = records.change(
                hub.network(),
                introduction,
                "request",
                now,
                draft -> place(introduction, asker, one.get(), draft, now));
        return after.exchange().introduction(introduction.path()).isPresent()
                ? Optional.empty()
                : nextPlace(after, now);
    }

    private void place(Introduction introduction, Role.Asker asker, Colleague one, NetworkDraft draft, Instant now) {
        var network = draft.network();
        var wanted = network.find(asker.wanted());
        if (network.exchange().introduction(introduction.path()).isEmpty()
                && wanted.isPresent()
                && nextPlace(network, now).isEmpty()) {
            var other = reachable.side(wanted.get().contact(), network.id());
            var role = new Role.GoBetween(Reachable.side(one, network), other, true, Role.Way.MAKE);
            draft.introduce(introduction.carriedTo(draft.nextItem(), role, now));
        }
    }

    /** When a go-between has a place for one more request; empty if there is one now. */
    static Optional<Instant> nextPlace(Network goBetween, Instant now) {
        var taken = goBetween.exchange().placesTaken(now);
        return taken.size() < Exchange.MOST_REQUESTS
                ? Optional.empty()
                : Optional.of(taken.get(taken.size() - Exchange.MOST_REQUESTS));
    }

    private void answer(Introduction introduction, Role.Introduced introduced, Instant now) {
        records.change(
                introduced.goBetween().network(),
                introduction,
                "yes-" + introduced.as(),
                now,
                draft -> draft.network()
                        .exchange()
                        .introduction(introduction.path())
                        .filter(there -> there.open(now))
                        .ifPresent(there -> draft.introduce(there.heard(introduced.as(), now))));
    }

    /** Asks one of the two whose answer is needed and not known, if that can be done in the chat. */
    private void ask(NetworkId owner, Introduction introduction, Role.GoBetween between, Party party, Instant now) {
        var colleague = between.side(party).colleague();
        if (colleague == null || !between.decides(party) || introduction.state().agreed(party)) {
            return;
        }
        var role = introduced(owner, between, party, colleague, false);
        records.change(colleague.network(), introduction, "ask-" + party, now, draft -> {
            if (role.isPresent()
                    && draft.network()
                            .exchange()
                            .introduction(introduction.path())
                            .isEmpty()) {
                draft.introduce(introduction.carriedTo(draft.nextItem(), role.get(), now));
            }
        });
    }

    private void reveal(NetworkId owner, Introduction introduction, Role.GoBetween between, Party party, Instant now) {
        var colleague = between.side(party).colleague();
        if (colleague == null) {
            return;
        }
        var known = between.requested() && party == Party.ONE
                ? asker(owner, between, colleague)
                : introduced(owner, between, party, colleague, true);
        records.change(
                colleague.network(),
                introduction,
                "both-" + party,
                now,
                draft -> known.ifPresent(role -> {
                    var there = draft.network().exchange().introduction(introduction.path());
                    draft.introduce(there.orElseGet(() -> introduction.carriedTo(draft.nextItem(), role, now))
                            .settled(role, now));
                }));
    }

    private Optional<Role> asker(NetworkId owner, Role.GoBetween between, Colleague one) {
        var wanted = between.other().contact();
        return wanted == null
                ? Optional.empty()
                : reachable
                        .owner(owner, one.member().workspace())
                        .map(hub -> new Role.Asker(hub, wanted, between.other().elsewhere(), between.way()));
    }

    /** @param agreed whether all have: before that it is only said who the other one is, unless that one asked for it */
    private Optional<Role> introduced(
            NetworkId owner, Role.GoBetween between, Party party, Colleague colleague, boolean agreed) {
        var other = between.side(party == Party.ONE ? Party.OTHER : Party.ONE);
        Side shown = agreed || between.requested() ? other.elsewhere() : other.inWords();
        return reachable
                .owner(owner, colleague.member().workspace())
                .map(hub -> new Role.Introduced(hub, shown, party, between.requested(), between.way()));
    }
}
