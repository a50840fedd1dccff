package dev.rapport.network;

import dev.rapport.interaction.OpenItem;
import dev.rapport.strength.TieHistory;
import java.util.TreeMap;
import java.util.TreeSet;

/** What edits make of a network. */
final class Applied {
    private Applied() {}

    /** @param log with the edit on top */
    static Network to(Network network, Edit edit, DraftLog log) {
        return switch (edit) {
            case Edit.Person e -> applied(network, e, log);
            case Edit.Attending e ->
                network.find(e.id())
                        .map(tie -> network.with(network.ties().with(tie.with(e.after()))))
                        .orElse(network);
            case Edit.Log e -> applied(network, e, log);
            case Edit.Item e -> network.withItems(items(network, e));
            case Edit.Preferences e -> network.with(e.after());
            case Edit.Knows e -> network.withAcquaintances(acquaintances(network, e));
            case Edit.Shared e -> network.with(network.exchange().with(e.id(), e.after()));
            case Edit.SharedTag e -> network.with(network.exchange().withTag(e.tag(), e.after()));
            case Edit.Posted e -> network.with(network.exchange().with(e.number(), e.after()));
            case Edit.Introducing e -> network.with(network.exchange().withIntroduction(e.number(), e.after()));
        };
    }

    private static Network applied(Network network, Edit.Person edit, DraftLog log) {
        var after = edit.after();
        if (after == null) {
            return network.with(network.ties().without(edit.id()));
        }
        var tie = network.find(edit.id())
                .map(known -> log.changed(known, after, network.zone()))
                .orElseGet(() -> new Tie(after, TieHistory.NONE, Attention.NONE));
        return network.with(network.ties().with(tie));
    }

    private static Network applied(Network network, Edit.Log edit, DraftLog log) {
        var tally = network.tally();
        for (var gone : edit.removed()) {
            tally = tally.plus(gone.moment().date(network.zone()), gone.level(), -1);
        }
        for (var came : edit.added()) {
            tally = tally.plus(came.moment().date(network.zone()), came.level(), 1);
        }
        var changed = network.with(tally);
        return network.find(edit.contact())
                .map(tie -> changed.with(network.ties().with(tie.with(log.history(tie, edit, network.zone())))))
                .orElse(changed);
    }

    private static TreeMap<Integer, OpenItem> items(Network network, Edit.Item edit) {
        var items = new TreeMap<>(network.items());
        var after = edit.after();
        if (after == null) {
            items.remove(edit.number());
        } else {
            items.put(edit.number(), after);
        }
        return items;
    }

    private static TreeSet<Acquaintance> acquaintances(Network network, Edit.Knows edit) {
        var pairs = new TreeSet<>(network.acquaintances());
        if (edit.after()) {
            pairs.add(edit.pair());
        } else {
            pairs.remove(edit.pair());
        }
        return pairs;
    }
}
