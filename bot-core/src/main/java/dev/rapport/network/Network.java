package dev.rapport.network;

import dev.rapport.contact.ContactId;
import dev.rapport.exchange.Exchange;
import dev.rapport.identity.NetworkId;
import dev.rapport.interaction.OpenItem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One person's whole network at one revision, without the interactions' texts (those come from an {@code
 * InteractionLog}). Immutable; changed through {@link NetworkDraft}.
 *
 * @param revision counts the changes that were committed; 0 for a network that was never written
 * @param items promises and reminders by number: the open ones, and those closed lately
 * @param exchange what its owner has put out for the team
 */
public record Network(
        NetworkId id,
        long revision,
        Settings settings,
        Ties ties,
        NavigableMap<Integer, OpenItem> items,
        SortedSet<Acquaintance> acquaintances,
        LevelTally tally,
        Prompted prompted,
        Counters next,
        Exchange exchange) {
    public Network {
        items = Collections.unmodifiableNavigableMap(items);
        acquaintances = Collections.unmodifiableSortedSet(acquaintances);
    }

    /** A network in which nothing has happened. */
    public static Network empty(NetworkId id) {
        return new Network(
                id,
                0,
                Settings.INITIAL,
                Ties.NONE,
                new TreeMap<>(),
                new TreeSet<>(),
                LevelTally.NONE,
                Prompted.NOBODY,
                Counters.FIRST,
                Exchange.NONE);
    }

    public Optional<Tie> find(ContactId contact) {
        return ties.find(contact);
    }

    public Optional<OpenItem> item(int number) {
        return Optional.ofNullable(items.get(number));
    }

    /** The person's zone; UTC only while nothing that needs a zone could have been stored. */
    public ZoneId zone() {
        var zone = settings.zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /**
     * The latest check-ins in a row that nobody named in was logged, snoozed or skipped for; none once one was, or once
     * check-ins were set anew.
     */
    public Silence silence() {
        var silence = prompted.silence();
        var turn = prompted.turn();
        var set = settings.checkIn().since();
        boolean setAnew = turn == null || set == null || !set.isBefore(turn);
        boolean answered = silence.named().stream()
                .anyMatch(id ->
                        find(id).map(tie -> tie.attention().ignored() == 0).orElse(true));
        return setAnew || answered ? Silence.NONE : silence;
    }

    /** The same network at another revision; for stores. */
    public Network at(long committed) {
        return new Network(id, committed, settings, ties, items, acquaintances, tally, prompted, next, exchange);
    }

    Network with(Settings changed) {
        return new Network(id, revision, changed, ties, items, acquaintances, tally, prompted, next, exchange);
    }

    Network with(Ties changed) {
        return new Network(id, revision, settings, changed, items, acquaintances, tally, prompted, next, exchange);
    }

    Network withItems(NavigableMap<Integer, OpenItem> changed) {
        return new Network(id, revision, settings, ties, changed, acquaintances, tally, prompted, next, exchange);
    }

    Network withAcquaintances(SortedSet<Acquaintance> changed) {
        return new Network(id, revision, settings, ties, items, changed, tally, prompted, next, exchange);
    }

    Network with(LevelTally changed) {
        return new Network(id, revision, settings, ties, items, acquaintances, changed, prompted, next, exchange);
    }

    Network with(Prompted changed) {
        return new Network(id, revision, settings, ties, items, acquaintances, tally, changed, next, exchange);
    }

    Network with(Counters changed) {
        return new Network(id, revision, settings, ties, items, acquaintances, tally, prompted, changed, exchange);
    }

    Network with(Exchange changed) {
        return new Network(id, revision, settings, ties, items, acquaintances, tally, prompted, next, changed);
    }
}
